import { isDescription } from 'virtual:shopbell-guards';
import { AdapterError } from '../../contract/errors';
import type { Adapter, AdapterFactory, Capability, ChatFeatures, Description } from '../../contract/types';
import { createAttempt } from './createAttempt';
import { createCaller, type Caller } from './createCaller';
import { createHttpChat } from './createHttpChat';
import { createHttpOrders } from './createHttpOrders';
import { createHttpService } from './createHttpService';
import { createHttpShop } from './createHttpShop';
import { createTokens } from './createTokens';
import { loadLive } from './loadLive';

const MAX_ATTACHMENT_BYTES = 10_000_000;
const ATTACHMENT_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'];
const MESSAGE_LENGTH = 8000;
const PAGE_SIZE = 200;
/** A password in front of the host, or a key that is not for browsers. */
const SECRET = /^https?:\/\/[^/]*@|[?&/](sk|rk|secret)_\w|[?&](api_?key|secret|token|password)=/i;

/** The calls of a capability. */
export type CallerOf = (capability?: Capability) => Caller;

export interface HttpAdapterOptions {
  /** Where the backend answers, e.g. `/shopbell/v1`. */
  readonly endpoint: string;
  /** What the backend can do, where it is not everything. @default all that the protocol has */
  readonly capabilities?: readonly Capability[];
}

/** Speaks the HTTP protocol, version 1 (docs/protocol.md). Throws `invalid_input` for an endpoint that holds a secret. */
export function httpAdapter({ endpoint, capabilities }: HttpAdapterOptions): AdapterFactory {
  // SECURITY: whatever stands in the page is public.
  if (SECRET.test(endpoint)) {
    throw new AdapterError('invalid_input', 'The endpoint holds a secret; name it without one.', {
      adapterId: 'http',
    });
  }
  return (context): Adapter => {
    const life = new AbortController();
    let limits: Description['limits'];
    const lifetime = life.signal;
    const attempt = createAttempt({ endpoint, http: context.http, lifetime });
    const of = createCaller({ attempt, tokens: createTokens(), lifetime });
    const live = loadLive(of, context);
    const ports: Omit<Adapter, 'id' | 'dispose'> = {
      ...createHttpShop(of),
      ...createHttpService(of, context),
      assistant: { answer: live.answer },
      orders: createHttpOrders(of('orders'), live.orders),
      chat: createHttpChat({
        caller: of('chat'),
        subscribe: live.events,
        features: () => readFeatures(limits),
      }),
    };
    const isOffered = ([name]: readonly [string, unknown]) =>
      !capabilities || capabilities.includes(name as Capability);
    return {
      id: 'http',
      async describe(options) {
        // One try: whoever asks for a sign of life wants to know at once when there is none.
        const description = await of().read('/', isDescription, [options, { tries: 1 }]);
        ({ limits } = description);
        return description;
      },
      ...Object.fromEntries(Object.entries(ports).filter(isOffered)),
      dispose: () => life.abort(),
    };
  };
}

/** What every backend of the protocol can, within the limits that this one has named. */
function readFeatures(limits: Description['limits'] = {}): ChatFeatures {
  return {
    typing: true,
    receipts: true,
    rating: true,
    attachments: {
      maxBytes: limits.attachmentBytes ?? MAX_ATTACHMENT_BYTES,
      types: limits.attachmentTypes ?? ATTACHMENT_TYPES,
    },
    history: 'both',
    dedupe: 'server',
    transports: ['sse', 'poll'],
    messageLength: limits.messageLength ?? MESSAGE_LENGTH,
    pageSize: limits.pageSize ?? PAGE_SIZE,
  };
}
