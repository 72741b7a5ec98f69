import { isDescription } from 'virtual:shopbell-guards';
import { AdapterError } from '../../contract/errors';
import type {
  Adapter,
  AdapterFactory,
  CallOptions,
  Capability,
  ChatFeatures,
  Description,
} from '../../contract/types';
import { createCaller } from './createCaller';
import { createHttpFaq } from './createHttpFaq';
import { loadService } from './loadService';
import { loadShowcase } from './loadShowcase';
import { nameErrors } from './nameErrors';

const MAX_ATTACHMENT_BYTES = 10_000_000;
const ATTACHMENT_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'];
const MESSAGE_LENGTH = 8000;
const PAGE_SIZE = 200;
/** A password in front of the host, or a key that is not for browsers. */
const SECRET =
  /\/\/[^/?#]*@|\b(sk|rk)_(live|test)|[?&#][^=&]*(=(sk|rk|secret)_|(key|secret|token|password)\w*=)/i;

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
    const mend = 'The endpoint holds a secret that every shopper can read: name it without.';
    throw new AdapterError('invalid_input', mend, { adapterId: 'http' });
  }
  return (context): Adapter => {
    const life = new AbortController();
    let limits: Description['limits'];
    const caller = createCaller({ endpoint, context, lifetime: life.signal });
    const features = () => readFeatures(limits);
    const showcase = loadShowcase(caller);
    const ports: Omit<Adapter, 'id' | 'dispose'> = {
      faq: createHttpFaq(caller),
      ...showcase.ports,
      ...loadService({
        caller,
        context,
        lifetime: life.signal,
        features,
        availability: showcase.availability,
      }),
    };
    const offered = Object.entries(ports).filter(
      ([name]) => capabilities?.includes(name as Capability) ?? true,
    );
    // One try: whoever asks for a sign of life wants to know at once when there is none.
    const describe = caller.open<[], Description>('/', isDescription, () => ({ tries: 1 }));
    return {
      id: 'http',
      ...nameErrors({
        async describe(options: CallOptions) {
          const description = await describe(options);
          ({ limits } = description);
          return description;
        },
      }),
      ...Object.fromEntries(offered.map(([name, port]) => [name, nameErrors(port, name as Capability)])),
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
