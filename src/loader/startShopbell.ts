import { OPENING_VERB_COUNT, VERBS, type Widget, type WidgetModule } from '../contract/host';
import type { RawOptions } from '../contract/options';
import type { AdapterFactory } from '../contract/types';
import { drawBell } from './drawBell';

export interface ShopbellSetup {
  readonly options: RawOptions;
  readonly adapter?: AdapterFactory;
  /** Fetches the panel's code; asked again after a failure. */
  loadWidget(): Promise<WidgetModule>;
  onDestroy?(): void;
}

export interface RunningShopbell {
  /** Carries out a verb, at once or when the panel's code is there; the promise settles with it. */
  call(verb: string, ...args: readonly unknown[]): Promise<unknown>;
}

interface QueuedCall {
  readonly verb: string;
  readonly args: readonly unknown[];
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/**
 * Puts the bell on the page and fetches nothing until the shopper means it: hover, focus and pointerdown
 * fetch and build the panel, the click only shows it. Stores and sends nothing.
 */
export function startShopbell(setup: ShopbellSetup): RunningShopbell {
  const { options } = setup;
  const drawn = drawBell(options);
  const { element, bell } = drawn;
  const queue: QueuedCall[] = [];
  let widget: Widget | undefined;
  let coming: Promise<void> | undefined;
  let destroyed = false;

  const flush = () => runQueued(queue.splice(0), widget);

  const prepare = () => {
    coming ??= setup
      .loadWidget()
      .then((module) => module.createWidget({ ...drawn, ...setup }))
      .then(
        (created) => {
          if (destroyed) return created.destroy();
          widget = created;
          flush();
        },
        (error: unknown) => {
          coming = undefined;
          // What listens or waits stays for the next try; what wanted the panel now is told.
          for (const each of queue.splice(0)) {
            if (isOpening(each.verb)) each.reject(error);
            else queue.push(each);
          }
          console.warn('[shopbell] The panel did not load; the next click tries again.', error);
        },
      )
      .finally(() => bell.removeAttribute('aria-busy'));
  };

  const destroy = () => {
    destroyed = true;
    widget?.destroy();
    element.remove();
    setup.onDestroy?.();
  };

  const mount = () => {
    if (!destroyed) document.body.append(element);
  };

  const call = (verb: string, ...args: readonly unknown[]): Promise<unknown> => {
    const settled = new Promise((resolve, reject) => {
      if (verb === 'destroy') return resolve(destroy());
      if (/^(show|hide)$/.test(verb)) return resolve((element.hidden = verb === 'hide'));
      queue.push({ verb, args, resolve, reject });
      if (isOpening(verb)) prepare();
      if (widget) flush();
    });
    // Who does not wait for the answer must not find an unhandled rejection in the shop's console.
    settled.catch(() => {});
    return settled;
  };

  listen(bell, prepare, () => {
    if (!widget) bell.setAttribute('aria-busy', 'true');
    void call('toggle');
  });
  element.hidden = options['load'] === 'manual';
  prepareEarly(options['load'], prepare);
  if (document.body) mount();
  else document.addEventListener('DOMContentLoaded', mount);
  return { call };
}

/** Hover, focus and pointerdown mean that the click may come. */
function listen(bell: HTMLElement, prepare: () => void, click: () => void): void {
  for (const intent of ['pointerenter', 'focus', 'pointerdown']) bell.addEventListener(intent, prepare);
  bell.addEventListener('click', click);
}

/** Where the merchant asked for it; never at once for a shopper who saves data. */
function prepareEarly(load: unknown, prepare: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (load === 'eager') prepare();
  if (load === 'idle' && !connection?.saveData) (window.requestIdleCallback ?? setTimeout)(() => prepare());
}

function runQueued(calls: readonly QueuedCall[], widget: Widget | undefined): void {
  for (const { verb, args, resolve, reject } of calls) {
    try {
      resolve(widget?.call(verb, args));
    } catch (error) {
      reject(error);
    }
  }
}

const isOpening = (verb: string) => VERBS.slice(0, OPENING_VERB_COUNT).includes(verb);
