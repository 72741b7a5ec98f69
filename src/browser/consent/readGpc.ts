/**
 * Whether the browser sends Global Privacy Control. Anything but `true` says nothing.
 * @see https://w3c.github.io/gpc
 */
export const readGpc = (): boolean =>
  (navigator as { readonly globalPrivacyControl?: unknown }).globalPrivacyControl === true;
