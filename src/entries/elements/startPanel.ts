import type { Widget } from '../../contract/host';
import { createOnce } from '../../lib/createOnce';
import type { RunningShopbell } from '../../loader/startShopbell';
import type { ElementSetup, ShopbellElement } from './createElement';
import { showHost } from './showHost';
import { whenNear } from './whenNear';

/**
 * The panel in the element's own place, without a bell; its code is fetched when it is near the viewport, or
 * when a verb wants it. What is on the device is read, and the backend asked, when the shopper touches it.
 */
export function startPanel(container: ShopbellElement, setup: ElementSetup): RunningShopbell {
  const frame = container.shadowRoot ?? container.attachShadow({ mode: 'open' });
  showHost(frame);
  if (!frame.firstElementChild) frame.append(document.createElement('slot'));
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'open' });
  let isOver = false;
  const panel = createOnce(async (): Promise<Widget> => {
    const { createWidget } = await import('../../widget');
    const bell = Object.assign(document.createElement('button'), { hidden: true });
    // The container is given; the option only says that there is one.
    const options = { ...setup.options, inline: '#shopbell-widget' };
    const widget = await createWidget({ ...setup, options, element, root, bell, container });
    if (isOver) widget.destroy();
    return widget;
  });
  const warn = () => console.warn(`[shopbell] <${container.localName}> did not load.`);
  const stopWaiting = whenNear(container, () => panel.use(() => {}, warn));
  const here: Readonly<Record<string, () => void>> = {
    show: () => (container.hidden = false),
    hide: () => (container.hidden = true),
    destroy() {
      isOver = true;
      stopWaiting();
      panel.ifAny((widget) => widget.destroy());
      element.remove();
    },
  };
  return {
    async call(verb, ...args) {
      const act = here[verb];
      return act ? act() : (await panel.get()).call(verb, args);
    },
  };
}
