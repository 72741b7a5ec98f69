import type { RunningShopbell } from '../../loader/startShopbell';
import type { Widget } from '../../contract/host';
import { createOnce } from '../../lib/createOnce';
import type { ElementSetup, ShopbellElement } from './createElement';
import { showHost } from './showHost';
import { whenNear } from './whenNear';

/**
 * The panel in the element's own place, without a bell; its code is fetched when it is near the viewport, or
 * when a verb wants it. What is on the device is read, and the backend asked, when the shopper touches it.
 */
export function startPanel(element: ShopbellElement, setup: ElementSetup): RunningShopbell {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  showHost(root);
  element.toggleAttribute('data-inline', true);
  let isOver = false;
  const panel = createOnce(async (): Promise<Widget> => {
    const { createWidget } = await import('../../widget');
    const bell = Object.assign(document.createElement('button'), { hidden: true });
    const widget = await createWidget({ ...setup, element, root, bell });
    if (isOver) widget.destroy();
    return widget;
  });
  const warn = () => console.warn(`[shopbell] <${element.localName}> did not load.`);
  const stopWaiting = whenNear(element, () => panel.use(() => {}, warn));
  const here: Readonly<Record<string, () => void>> = {
    show: () => (element.hidden = false),
    hide: () => (element.hidden = true),
    destroy() {
      isOver = true;
      stopWaiting();
      panel.ifAny((widget) => widget.destroy());
      element.removeAttribute('data-inline');
    },
  };
  return {
    async call(verb, ...args) {
      const act = here[verb];
      return act ? act() : (await panel.get()).call(verb, args);
    },
  };
}
