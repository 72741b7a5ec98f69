import { NEEDS_PANEL, type Widget, type WidgetModule } from '../contract/host';
import type { RawOptions } from '../contract/options';
import type { AdapterFactory } from '../contract/types';
import { drawBell } from './drawBell';
import { isHidden } from './isHidden';
import { probe } from './probe';

export interface ShopbellSetup {
  readonly options: RawOptions;
  /** The options as JavaScript gave them, for what is said about them. */
  readonly given?: unknown;
  readonly adapter?: AdapterFactory;
  /** Fetches the panel's code; asked again after a failure. */
  loadWidget(): Promise<WidgetModule>;
  onDestroy?(): void;
}

export interface RunningShopbell {
  /** Carries out a verb, at once or when the panel's code is there; the promise settles with it. */
  call(verb: string, ...args: readonly unknown[]): Promise<unknown>;
}

type QueuedCall = readonly [verb: string, run: (value?: unknown) => void, refuse: (reason: unknown) => void];

/**
 * Puts the bell on the page and fetches nothing until the shopper means it: hover, focus and pointerdown
 * fetch and build the panel, the click only shows it. Stores and sends nothing. What an earlier visit left
 * fetches it at once where something waits there, or where a verb says something else than it said then.
 */
// oxlint-disable-next-line max-lines-per-function -- one closure is 40 bytes smaller than parts handed to each other
export function startShopbell(setup: ShopbellSetup): RunningShopbell {
  const { options } = setup;
  const { load, launcher, inline, id } = options;
  const drawn = drawBell(options);
  const { element, bell } = drawn;
  const life = new AbortController();
  const { signal } = life;
  let queue: QueuedCall[] = [];
  let widget: Widget | undefined;
  let isComing = false;
  /** What `show` or `hide` said last; it holds on further pages that come without loading. */
  let said: boolean | undefined;

  const prepare = async () => {
    if (isComing) return;
    isComing = true;
    try {
      widget = await (await setup.loadWidget()).createWidget({ ...setup, ...drawn });
      if (signal.aborted) widget.destroy();
      else for (const [, run] of queue) run();
    } catch (error) {
      isComing = false;
      // What listens or waits stays for the next try; what wanted the panel now is told.
      queue = queue.filter(([verb, , refuse]) => !NEEDS_PANEL.test(verb) || refuse(error));
      console.warn('[shopbell] The panel did not load.', error);
    }
    bell.ariaBusy = 'false';
  };
  const show = (isWanted: unknown) => {
    bell.hidden = !(isWanted && dispatchEvent(new Event('shopbell:beforeshow', { cancelable: true })));
  };
  const here: Record<string, () => void> = {
    // @ts-expect-error -- so that `constructor` and its like are no verbs.
    __proto__: null,
    show: () => show((said = true)),
    hide: () => show((said = false)),
    destroy() {
      life.abort();
      widget?.destroy();
      element.remove();
      setup.onDestroy?.();
    },
  };
  const run = async (verb: string, args: readonly unknown[]) => {
    const act = here[verb];
    if (act || signal.aborted) return act?.();
    if (!widget) {
      look(verb, (args[0] as { id?: unknown } | undefined)?.id ?? args[0]);
      await new Promise((resolve, reject) => {
        queue.push([verb, resolve, reject]);
        if (NEEDS_PANEL.test(verb)) void prepare();
      });
    }
    return widget?.call(verb, args);
  };
  const call: RunningShopbell['call'] = (verb, ...args) => {
    const settled = run(verb, args);
    // Who does not wait for the answer must not find an unhandled rejection in the shop's console.
    settled.catch(() => {});
    return settled;
  };
  const mark = probe(options).catch(() => undefined);
  const look = (verb: string, value: unknown) =>
    void mark.then((left) => left && verb in left && left[verb] !== value && call('resume', left));
  look('pending', false);

  for (const intent of ['pointerenter', 'focus']) bell.addEventListener(intent, prepare);
  bell.addEventListener('click', () => {
    bell.ariaBusy = `${!widget}`;
    void call('toggle');
  });
  /** The page has become this one: by loading, or without in browsers that have the Navigation API. */
  const arrive = () => {
    show(said ?? !(isHidden(options) || launcher || inline || load === 'manual'));
    if (location.hash.startsWith('#shopbell')) void call('trigger', location);
  };
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', arrive, { signal });
  // `:is` forgives a selector that is none; a click must not become an exception of the shop's.
  const triggers = `[data-shopbell],[href^="#shopbell="]${launcher ? `,:is(${launcher})` : ''}`;
  const use = (event: Event) => {
    const trigger = (event.target as Element).closest?.(triggers);
    if (!trigger) return;
    event.preventDefault();
    void call('trigger', trigger);
  };
  // Of several bells those with an id leave the page's triggers to the one without.
  if (!id) addEventListener('click', use, { signal, capture: true });

  // Not into the body, which frameworks replace and which may not be there yet.
  document.documentElement.append(element);
  arrive();
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (load === 'eager' || inline || 'debug' in options) void prepare();
  if (load === 'idle' && !connection?.saveData) (window.requestIdleCallback ?? setTimeout)(prepare);
  return { call };
}
