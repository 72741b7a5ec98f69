import type { ElementSetup, RunningElement, ShopbellElement } from './createElement';
import { showHost } from './showHost';
import { whenNear } from './whenNear';

interface InlineSetup extends ElementSetup {
  readonly feature: string;
  readonly screen?: { readonly name: string; readonly params: unknown };
  readonly placement?: string;
  readonly canAdd?: boolean;
}

/** Draws one feature in the element, once it is near the viewport; until then nothing is fetched. */
export function startInlineElement(element: ShopbellElement, setup: InlineSetup): RunningElement {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  showHost(root);
  let isOver = false;
  let unmount = () => {};
  const mount = async () => {
    const { mountInline } = await import('../../widget/inline/mountInline');
    const undo = await mountInline({ element, root, ...setup, restart });
    if (isOver) undo();
    else unmount = undo;
  };
  const fail = (error: unknown) => console.warn(`[shopbell] <${element.localName}> did not load.`, error);
  const start = () => whenNear(element, () => void mount().catch(fail));
  const clear = () => {
    stopWaiting();
    unmount();
    unmount = () => {};
  };
  const restart = () => {
    if (isOver) return;
    clear();
    stopWaiting = start();
  };
  let stopWaiting = start();
  return {
    stop() {
      isOver = true;
      clear();
    },
  };
}
