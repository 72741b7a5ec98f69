/**
 * Whether the browser sends Global Privacy Control. Anything but `true` says nothing.
 * @see https://w3c.github.io/gpc
 */
export const readGpc = (): boolean =>
  (globalThis.navigator as { readonly globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl ===
  true;
