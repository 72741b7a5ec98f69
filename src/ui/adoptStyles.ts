const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Adds the style sheet to the shadow root once. Sheets are constructed, so that the strictest
 * `style-src` allows them, and shared by every root of the page.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  let known = sheets.get(root.ownerDocument);
  if (!known) sheets.set(root.ownerDocument, (known = new Map()));
  let sheet = known.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
