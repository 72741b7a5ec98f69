import type { ShopbellEventName, VerbName } from '../../contract/api';
import { answerClosed, createFace, type Call, type Shopbell } from '../createFace';
import { createShopbell, type ShopbellConfig } from '../createShopbell';

/** A bell that a component owns: it may be started later than its methods are called, and again. */
export interface Holder {
  /** Stays the same. What it is told before `start` is kept for then; listeners outlive every restart. */
  readonly shopbell: Shopbell;
  start(config: ShopbellConfig): void;
  /** Takes the bell off the page; unless it is started again at once, what waits is answered as by a closed bell. */
  stop(): void;
}

type Method = (...args: readonly unknown[]) => Promise<unknown>;
type AnyListener = Parameters<Shopbell['on']>[1];

/** On a server everything is answered as by a closed bell, at once. */
export function createHolder(): Holder {
  const listeners = new Map<string, Set<AnyListener>>();
  let bell: Shopbell | undefined;
  let waiting: (() => void)[] = [];
  let isOver = typeof document === 'undefined';

  const listen = (event: string, listener: AnyListener) => bell?.on(event as ShopbellEventName, listener);
  const flush = () => {
    for (const run of waiting.splice(0)) run();
  };
  const call: Call = (verb, ...args) => {
    if (isOver) return answerClosed(verb, ...args);
    if (bell) return (bell as unknown as Record<VerbName, Method>)[verb](...args);
    return new Promise((resolve) => waiting.push(() => resolve(call(verb, ...args))));
  };
  const stop = () => {
    bell?.destroy();
    bell = undefined;
    // React's StrictMode runs every effect twice, in one go.
    queueMicrotask(() => {
      if (bell) return;
      isOver = true;
      flush();
    });
  };
  const off: Shopbell['off'] = (event, listener) => {
    listeners.get(event)?.delete(listener as AnyListener);
    bell?.off(event, listener);
  };
  const shopbell: Shopbell = {
    ...createFace(call),
    on(event, listener) {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener as AnyListener));
      listen(event, listener as AnyListener);
      return () => off(event, listener);
    },
    off,
    destroy: stop,
  };
  return {
    shopbell,
    start(config) {
      isOver = false;
      bell = createShopbell(config);
      for (const [event, known] of listeners) for (const listener of known) listen(event, listener);
      flush();
    },
    stop,
  };
}
