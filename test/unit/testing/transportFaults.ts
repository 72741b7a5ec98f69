import { AdapterError, type ErrorCode } from '../../../src/contract/errors';
import type {
  Adapter,
  AdapterContext,
  ChatPort,
  HttpClient,
  Identity,
  OrdersPort,
} from '../../../src/contract/types';

/** A way in which an adapter may be wrong about the way to its backend, and the rule that finds it. */
export interface TransportFault {
  readonly name: string;
  readonly caughtBy: string;
  /** Spoils what the adapter is given. */
  readonly spoil?: (context: AdapterContext) => Partial<AdapterContext>;
  /** Spoils the adapter. */
  readonly plant?: (adapter: Adapter) => Partial<Adapter>;
  /** Spoils the adapter that the backend serves. */
  readonly serve?: (adapter: Adapter) => Partial<Adapter>;
}

let count = 0;
const newKey = () => `planted-${++count}`;
const chatOf = ({ chat }: Adapter) => chat as Required<ChatPort>;

/** Another http client: what it is asked and what it answers may be changed. */
const spoilHttp =
  (spoil: (http: HttpClient) => HttpClient): NonNullable<TransportFault['spoil']> =>
  ({ http }) => ({ http: spoil(http) });

const mapCode = (from: ErrorCode, to: ErrorCode) =>
  spoilHttp(
    (http) =>
      (...call) =>
        http(...call).catch((error: unknown) => {
          throw error instanceof AdapterError && error.code === from
            ? new AdapterError(to, 'Mapped wrongly.')
            : error;
        }),
  );

/** Faults on the way. */
export const TRANSPORT_FAULTS: readonly TransportFault[] = [
  {
    name: 'a conflict is told as something internal',
    caughtBy: 'orders.act maps every failure on the way',
    spoil: mapCode('conflict', 'internal'),
  },
  {
    name: 'a rate limit is told as unavailable, without its pause',
    caughtBy: 'faq.list maps every failure on the way',
    spoil: mapCode('rate_limited', 'unavailable'),
  },
  {
    name: 'a page is taken for success',
    caughtBy: 'catalog.notifyWhenBack maps every failure on the way',
    spoil: spoilHttp((http) => async (...call) => {
      const response = await http(...call);
      return response.headers.get('content-type') === 'text/html'
        ? new Response(null, { status: 204 })
        : response;
    }),
  },
  {
    name: 'answers of any size are read',
    caughtBy: 'contact.ways maps every failure on the way',
    spoil: spoilHttp((http) => (url, request) => http(url, { ...request, maxBytes: 100_000_000 })),
  },
  {
    name: 'a call goes on though it was aborted',
    caughtBy: 'catalog.search ends as aborted while it is under way, and closes its connection',
    spoil: spoilHttp((http) => (url, request) => {
      const { signal } = request;
      if (signal.aborted) throw new AdapterError('aborted', 'The call was aborted.');
      return http(url, { ...request, signal: new AbortController().signal });
    }),
  },
  {
    name: 'an error holds what was sent',
    caughtBy: 'rewards.status maps every failure on the way',
    spoil: spoilHttp(
      (http) => (url, request) =>
        http(url, request).catch((error: unknown) => {
          throw Object.assign(error as Error, { cause: { headers: request.headers } });
        }),
    ),
  },
  {
    name: 'a lost stream is the end',
    caughtBy: 'a stream that was cut while 1 message came has no gap and no double',
    spoil: spoilHttp((http) => {
      let opened = 0;
      return (url, request) => {
        if (request.isStream && ++opened > 1) throw new AdapterError('gone', 'Enough.');
        return http(url, request);
      };
    }),
  },
  {
    name: 'a lost stream is taken up after what was missed',
    caughtBy: 'a stream that was cut while 1 message came has no gap and no double',
    spoil: spoilHttp(
      (http) => (url, request) =>
        http(url, {
          ...request,
          headers: {
            ...request.headers,
            ...(request.headers?.['last-event-id'] && { 'last-event-id': '999999' }),
          },
        }),
    ),
  },
  {
    name: 'a stream that is held back is waited for',
    caughtBy: 'what is said comes through a proxy that holds streams back',
    spoil: ({ clock }) => ({
      clock: { ...clock, after: (ms, run) => (ms === 5000 ? () => {} : clock.after(ms, run)) },
    }),
  },
  {
    name: 'dispose leaves connections open',
    caughtBy: 'dispose closes the connection of a stream',
    plant: () => ({ dispose: () => {} }),
  },
  {
    name: 'a refused token is the end',
    caughtBy: 'a token that was refused is asked for anew, once, and the call repeated',
    plant: (adapter) => {
      const orders = adapter.orders as Required<OrdersPort>;
      return {
        orders: {
          ...orders,
          async list(page, { identity, ...options }) {
            if (!identity) return orders.list(page, options);
            const token = identity.token ?? (await identity.getToken?.(false));
            const fixed: Identity = { id: identity.id, ...(token !== undefined && { token }) };
            return orders.list(page, { ...options, identity: fixed });
          },
        },
      };
    },
  },
  {
    name: 'a backend stores a message again when it is sent again',
    caughtBy: 'a message whose receipt was lost is there once',
    serve: (adapter) => ({
      chat: {
        ...chatOf(adapter),
        async send(handle, message, options) {
          const sent = await chatOf(adapter).send(handle, { ...message, clientId: newKey() }, options);
          return { ...sent, clientId: message.clientId };
        },
      },
    }),
  },
  {
    name: 'a backend opens again what was opened with the key',
    caughtBy: 'a conversation whose handle was lost is the same one',
    serve: (adapter) => ({
      chat: {
        ...chatOf(adapter),
        open: (start, options) => chatOf(adapter).open({ ...start, key: newKey() }, options),
      },
    }),
  },
];
