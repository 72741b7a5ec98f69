import { isAvailability, isConversationHandle, isMessagePage, isSentMessage } from 'virtual:shopbell-guards';
import type { AdapterContext, CallOptions, ChatPort, ConversationHandle } from '../../contract/types';
import { joinSignals } from '../../lib/joinSignals';
import { readJson } from '../../lib/readJson';
import type { Caller } from './createCaller';
import { subscribe } from './subscribe';

const READ_TRIES = 3;

interface Posted {
  /** Path after the conversation's id. */
  readonly rest: string;
  readonly json: unknown;
}

interface ChatPorts {
  readonly call: Caller;
  readonly context: AdapterContext;
  /** Ends every stream. */
  readonly lifetime: AbortSignal;
}

/** Conversations over the protocol. SECURITY: the token travels in the Authorization header only. */
export function createHttpChat({ call, context, lifetime }: ChatPorts): ChatPort {
  const bearer = ({ token }: ConversationHandle) => ({ authorization: `Bearer ${token}` });
  const path = ({ id }: ConversationHandle, rest: string) =>
    `/conversations/${encodeURIComponent(id)}/${rest}`;
  const post = (handle: ConversationHandle, { rest, json }: Posted, options: CallOptions) =>
    call(path(handle, rest), { method: 'POST', json, headers: bearer(handle) }, options);
  return {
    features: {
      typing: true,
      receipts: true,
      rating: false,
      history: 'after',
      dedupe: 'server',
      transports: ['sse'],
      messageLength: 8000,
      pageSize: 200,
    },
    availability: async (options) =>
      readJson(await call('/availability', { tries: READ_TRIES }, options), isAvailability),
    async open({ key, packet }, options) {
      const request = {
        method: 'POST',
        json: { packet },
        headers: { 'idempotency-key': key },
        tries: READ_TRIES,
      } as const;
      return readJson(await call('/conversations', request, options), isConversationHandle);
    },
    async send(handle, message, options) {
      const request = {
        method: 'POST',
        json: message,
        headers: bearer(handle),
        keepalive: true,
      } as const;
      return readJson(await call(path(handle, 'messages'), request, options), isSentMessage);
    },
    async history(handle, { after, limit }, options) {
      const query = new URLSearchParams({ limit: `${limit}`, ...(after && { after }) });
      const request = { headers: bearer(handle), tries: READ_TRIES };
      return readJson(await call(path(handle, `messages?${query}`), request, options), isMessagePage);
    },
    subscribe: (handle, { cursor }, options) =>
      subscribe({
        context,
        options: { ...options, signal: joinSignals(options.signal, lifetime) },
        cursor,
        connect: (lastEventId, signal) =>
          call(
            path(handle, 'events'),
            {
              isStream: true,
              headers: {
                ...bearer(handle),
                accept: 'text/event-stream',
                ...(lastEventId && { 'last-event-id': lastEventId }),
              },
            },
            { ...options, signal },
          ),
      }),
    typing: async (handle, on, options) =>
      void (await post(handle, { rest: 'typing', json: { on } }, options)),
    read: async (handle, upTo, options) =>
      void (await post(handle, { rest: 'read', json: { upTo } }, options)),
    close: async (handle, options) => void (await post(handle, { rest: 'close', json: {} }, options)),
  };
}
