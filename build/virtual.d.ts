declare module 'virtual:shopbell-entry-integrity' {
  /** `sha256-…` of the widget's entry chunk. */
  export const entryIntegrity: string;
}
declare const __SHOPBELL_VERSION__: string;
declare module '*.css?inline' {
  const css: string;
  export default css;
}
declare module 'virtual:shopbell-option-pattern' {
  /** Fits `name=value` of options as most shops write them; see build/options/writeOptionPattern.ts. */
  export const optionPattern: RegExp;
}
