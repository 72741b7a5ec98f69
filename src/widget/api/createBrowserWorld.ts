import type { World } from '../../options/Fault';

/** What this browser makes of colours and selectors, on this page. */
export function createBrowserWorld(style: World['style']): World {
  const nothing = document.createDocumentFragment();
  return {
    style,
    page: document.baseURI,
    isColor: (text) => CSS.supports('color', text),
    isSelector(text) {
      try {
        nothing.querySelector(text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
