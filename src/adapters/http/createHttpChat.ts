import {
  isAttachment,
  isAvailability,
  isConversationHandle,
  isMessagePage,
  isResumeCode,
  isSentMessage,
  isTranscript,
} from 'virtual:shopbell-guards';
import { AdapterError } from '../../contract/errors';
import type {
  CallOptions,
  ChatFeatures,
  ChatPort,
  ConversationHandle,
  OutgoingMessage,
} from '../../contract/types';
import { stringifyJson } from '../../lib/stringifyJson';
import type { Ask, Caller } from './createCaller';
import type { AdapterContext } from '../../contract/types';
import { createEventSource } from './createEventSource';
import { toQuery } from './toQuery';

/** Browsers refuse a longer body that is to outlive the page. */
const MAX_KEEPALIVE_CHARS = 20_000;

interface ChatPorts {
  readonly caller: Caller;
  readonly context: AdapterContext;
  readonly features: () => ChatFeatures;
}

/** Conversations over the protocol. SECURITY: the token travels in the Authorization header only. */
export function createHttpChat({ caller, context, features }: ChatPorts): ChatPort {
  const { send, read } = caller;
  const path = ({ id }: ConversationHandle, rest: string) =>
    `/conversations/${encodeURIComponent(id)}/${rest}`;
  const inside = ({ token }: ConversationHandle, ask: Ask = {}) => ({ ...ask, bearer: token });
  const post = async (
    handle: ConversationHandle,
    [rest, json]: readonly [string, unknown],
    options: CallOptions,
  ) => void (await send(path(handle, rest), options, inside(handle, { json })));
  const isMine = true;
  return {
    get features() {
      return features();
    },
    availability: (options) => read(['/availability', isAvailability], options),
    open: ({ key, packet }, options) =>
      read(['/conversations', isConversationHandle], options, { json: { packet }, key, isMine }),
    async send(handle, message, options) {
      checkLength(message, features());
      const keepalive = (stringifyJson(message)?.length ?? 0) < MAX_KEEPALIVE_CHARS;
      return read(
        [path(handle, 'messages'), isSentMessage],
        options,
        inside(handle, { json: message, keepalive }),
      );
    },
    history(handle, { after, before, limit }, options) {
      const query = toQuery({ limit: Math.min(limit, features().pageSize), after, before });
      return read([path(handle, `messages${query}`), isMessagePage], options, inside(handle));
    },
    subscribe: createEventSource({ caller, context, path, inside }),
    typing: (handle, on, options) => post(handle, ['typing', { on }], options),
    read: (handle, upTo, options) => post(handle, ['read', { upTo }], options),
    handoff: (handle, packet, options) => post(handle, ['handoff', { packet }], options),
    close: (handle, options) => post(handle, ['close', {}], options),
    rate: async (handle, { key, ...json }, options) =>
      void (await send(path(handle, 'rating'), options, inside(handle, { json, key }))),
    upload(handle, { key, name, mediaType, data }, options) {
      const body = new FormData();
      body.append('file', new Blob([data], { type: mediaType }), name);
      return read([path(handle, 'attachments'), isAttachment], options, inside(handle, { body, key }));
    },
    async attachment(handle, id, options) {
      const maxBytes = features().attachments?.maxBytes ?? 0;
      const rest = `attachments/${encodeURIComponent(id)}`;
      return (await send(path(handle, rest), options, inside(handle, { maxBytes }))).blob();
    },
    transcript: (handle, json, options) =>
      read([path(handle, 'transcript'), isTranscript], options, inside(handle, { json })),
    resumeCode: (handle, options) =>
      read([path(handle, 'resume-code'), isResumeCode], options, inside(handle, { json: {} })),
    resume: (code, options) =>
      read(['/conversations/resume', isConversationHandle], options, { json: { code } }),
    join: async (handle, options) =>
      void (await send(path(handle, 'join'), options, { json: { token: handle.token }, isMine })),
  };
}

function checkLength({ parts }: OutgoingMessage, { messageLength }: ChatFeatures): void {
  const length = parts.reduce((sum, part) => sum + (part.type === 'text' ? part.text.length : 0), 0);
  if (length <= messageLength) return;
  throw new AdapterError('too_large', `A message may have ${messageLength} characters.`, {
    adapterId: 'http',
    capability: 'chat',
  });
}
