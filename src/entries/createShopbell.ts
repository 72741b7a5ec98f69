import type { Options } from '../contract/options';
import type { AdapterFactory } from '../contract/types';
import type { Listener } from '../core/createEvents';
import { startShopbell } from '../loader/startShopbell';

/** Options of the script tag, and the backend as code. */
export interface ShopbellConfig extends Omit<Options, 'adapter'> {
  readonly adapter?: AdapterFactory;
}

/** One bell on the page; several live side by side and share nothing. */
export interface Shopbell {
  /** Opens the panel, on a screen if one is named. Settles when it is open. */
  open(screen?: string, params?: unknown): Promise<void>;
  close(): Promise<void>;
  show(): Promise<void>;
  hide(): Promise<void>;
  /** Opens the conversation and asks this. */
  ask(text: string): Promise<void>;
  /** Listens to an event, or to all with `*`; the answer undoes it. */
  on(event: string, listener: Listener): () => void;
  /** Takes everything off the page that this bell brought. */
  destroy(): void;
}

/** Puts a bell on the page. On a server it does nothing: the answer's methods resolve at once. */
export function createShopbell({ adapter, ...options }: ShopbellConfig = {}): Shopbell {
  if (typeof document === 'undefined') return createNothing();
  const { call } = startShopbell({
    options,
    ...(adapter && { adapter }),
    loadWidget: () => import('../widget'),
  });
  const run = async (verb: string, ...args: readonly unknown[]) => {
    await call(verb, ...args);
  };
  return {
    open: (screen, params) => run('open', screen, params),
    close: () => run('close'),
    show: () => run('show'),
    hide: () => run('hide'),
    ask: (text) => run('ask', text),
    on(event, listener) {
      void call('on', event, listener);
      return () => void call('off', event, listener);
    },
    destroy: () => void call('destroy'),
  };
}

function createNothing(): Shopbell {
  const nothing = async () => {};
  return {
    open: nothing,
    close: nothing,
    show: nothing,
    hide: nothing,
    ask: nothing,
    on: () => () => {},
    destroy: () => {},
  };
}
