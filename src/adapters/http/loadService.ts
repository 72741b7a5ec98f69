import type { Adapter, AdapterContext, CallOptions, ChatFeatures, ChatPort } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import { linkSignals } from '../../lib/linkSignals';
import { sleep } from '../../lib/sleep';
import type { Caller } from './createCaller';
import type { Service } from './createService';
import { lazyPorts } from './lazyPorts';

const LONGEST_RETRY_MS = 10_000;

export interface ServicePorts {
  readonly caller: Caller;
  readonly context: AdapterContext;
  /** Aborts when the adapter is disposed. */
  readonly lifetime: AbortSignal;
  readonly availability: ChatPort['availability'];
  features(): ChatFeatures;
}

/**
 * Everything that most visits do without; its code is fetched when the first of it is wanted. A call whose code
 * does not arrive fails with `network`; to a subscription that is a lost connection like any other.
 */
export function loadService(ports: ServicePorts): Required<Pick<Adapter, keyof Service>> {
  const service = createOnce(async () => (await import('./createService')).createService(ports));
  const lazy = lazyPorts(service);
  const insist = (options: CallOptions) => loadInsistently(service.get, options, ports);
  return {
    assistant: {
      async *answer(question, known, options) {
        yield* (await insist(options))?.assistant.answer(question, known, options) ?? [];
      },
    },
    chat: {
      get features() {
        return ports.features();
      },
      availability: ports.availability,
      async *subscribe(handle, from, options) {
        yield* (await insist(options))?.chat.subscribe(handle, from, options) ?? [];
      },
      ...lazy(
        'chat',
        'open',
        'send',
        'history',
        'typing',
        'read',
        'handoff',
        'close',
        'rate',
        'upload',
        'attachment',
      ),
      ...lazy('chat', 'transcript', 'resumeCode', 'resume', 'join'),
    },
    orders: {
      lookupFields: ['email', 'postcode', 'phone'],
      async *subscribe(query, options) {
        yield* (await insist(options))?.orders.subscribe(query, options) ?? [];
      },
      ...lazy('orders', 'lookup', 'list', 'act'),
    },
    tickets: lazy('tickets', 'create', 'find'),
    returns: lazy('returns', 'eligibility', 'create', 'find'),
    delivery: lazy('delivery', 'options', 'pickupShops'),
    cart: lazy('cart', 'read', 'add', 'change', 'applyCode'),
    rewards: lazy('rewards', 'status', 'coupons', 'redeem'),
    events: lazy('events', 'push'),
    privacy: lazy('privacy', 'export', 'erase', 'recordConsent'),
  };
}

/** Null when it is not wanted any more. */
async function loadInsistently<T>(
  load: () => Promise<T>,
  options: CallOptions,
  { context: { clock, random }, lifetime }: ServicePorts,
): Promise<T | null> {
  for (;;) {
    const loaded = await load().catch(() => null);
    const { signal, release } = linkSignals(options.signal, lifetime);
    if (!loaded && !signal.aborted) await sleep(random() * LONGEST_RETRY_MS, clock, signal);
    release();
    if (loaded || signal.aborted) return loaded;
  }
}
