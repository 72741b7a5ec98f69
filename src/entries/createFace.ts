import type {
  ListenerOf,
  ShopbellEventName,
  ShopbellReadings,
  ShopbellVerbs,
  VerbName,
} from '../contract/api';
import { VERBS } from '../contract/names';

/**
 * One bell on the page; several live side by side and share nothing. On a server, and after `destroy`, every
 * method does nothing and resolves with what a closed bell would say.
 */
export interface Shopbell extends Omit<ShopbellVerbs, 'init' | 'destroy' | 'on' | 'off'> {
  /** Listens to an event, or to all with `*`; the answer undoes it. */
  on<Name extends ShopbellEventName | '*'>(event: Name, listener: ListenerOf<Name>): () => void;
  off<Name extends ShopbellEventName | '*'>(event: Name, listener: ListenerOf<Name>): void;
  /** Takes everything off the page that this bell brought. Idempotent. */
  destroy(): void;
}

/** Carries out a verb. */
export type Call = (verb: VerbName, ...args: readonly unknown[]) => Promise<unknown>;

/** What a bell answers that is not, or no longer, there. */
const CLOSED: ShopbellReadings = {
  state: { open: false, screen: 'home' },
  unread: 0,
  metrics: {},
  consent: { personal: 'unknown', log: [] },
};
const CLOSED_ANSWERS: { readonly [Verb in VerbName]?: unknown } = {
  order: 'failed',
  export: {},
  erase: { server: 'unasked' },
};
/** The answers of a bell that is not there: nothing happens, and nothing fails. */
export const answerClosed: Call = async (verb, key) =>
  verb === 'get' ? CLOSED[key as keyof ShopbellReadings] : CLOSED_ANSWERS[verb];

/** The methods over one way to call verbs; from `destroy` on, what is asked or still waits is answered here. */
export function createFace(start: Call): Shopbell {
  let isGone = false;
  let leave = () => {};
  const gone = new Promise<void>((resolve) => (leave = resolve));
  const call: Call = (...given) => {
    if (isGone) return answerClosed(...given);
    const settled = Promise.race([start(...given), gone.then(() => answerClosed(...given))]);
    // Who does not wait for the answer must not find an unhandled rejection in the shop's console.
    settled.catch(() => {});
    return settled;
  };
  const method = (verb: string) => {
    const run = (...args: readonly unknown[]) => call(verb as VerbName, ...args);
    return [verb, run] as const;
  };
  const off = (event: string, listener: unknown) => void call('off', event, listener);
  return {
    ...(Object.fromEntries(VERBS.map(method)) as unknown as ShopbellVerbs),
    on(event, listener) {
      void call('on', event, listener);
      return () => off(event, listener);
    },
    off,
    destroy() {
      void call('destroy');
      isGone = true;
      leave();
    },
  };
}
