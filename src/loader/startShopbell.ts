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

  const flush = () => {
    for (const { verb, args, resolve, reject } of queue.splice(0)) {
      try {
        resolve(widget?.call(verb, args));
      } catch (error) {
        reject(error);
      }
    }
  };

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
          for (const { reject } of queue.splice(0)) reject(error);
          console.warn('[shopbell] The panel did not load; the next click tries again.', error);
        },
      )
      .finally(() => bell.removeAttribute('aria-busy'));
  };

  const destroy = () => {
    destroyed = true;
    widget?.destroy();
    element.remove();
    document.removeEventListener('DOMContentLoaded', mount);
    setup.onDestroy?.();
  };

  const mount = () => {
    if (!destroyed) document.body.append(element);
  };

  const call = (verb: string, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (verb === 'destroy') return resolve(destroy());
      if (/^(show|hide)$/.test(verb)) return resolve((element.hidden = verb === 'hide'));
      queue.push({ verb, args, resolve, reject });
      const order = VERBS.indexOf(verb);
      if (order >= 0 && order < OPENING_VERB_COUNT) prepare();
      if (widget) flush();
    });

  for (const intent of ['pointerenter', 'focus', 'pointerdown']) bell.addEventListener(intent, prepare);
  bell.addEventListener('click', () => {
    if (!widget) bell.setAttribute('aria-busy', 'true');
    call('toggle').catch(() => {});
  });

  element.hidden = options['load'] === 'manual';
  if (options['load'] === 'eager') prepare();
  if (options['load'] === 'idle' && !saveData()) (window.requestIdleCallback ?? setTimeout)(() => prepare());
  if (document.body) mount();
  else document.addEventListener('DOMContentLoaded', mount);
  return { call };
}

function saveData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
