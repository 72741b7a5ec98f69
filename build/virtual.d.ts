declare module 'virtual:shopbell-entry-integrity' {
  /** `sha256-…` of the widget's entry chunk. */
  export const entryIntegrity: string;
}
declare const __SHOPBELL_VERSION__: string;
declare module '*.css?inline' {
  const css: string;
  export default css;
}
