const BLOCK = ':host{display:block!important}:host([hidden]){display:none!important}';
let sheet: CSSStyleSheet | undefined;

/**
 * Makes the element a block, whatever the page says of everything in its body: hidden it would never be near.
 * What stands in it is drawn where its root has a slot.
 */
export function showHost(root: ShadowRoot): void {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(BLOCK);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
