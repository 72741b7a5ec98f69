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
import type { CallOptions, ChatFeatures, ChatPort, ConversationHandle } from '../../contract/types';
import { stringifyJson } from '../../lib/stringifyJson';
import type { Caller } from './createCaller';
import { conversationPath, createInside } from './createInside';
import { toQuery } from './toQuery';

/** Browsers refuse a longer body that is to outlive the page. */
const MAX_KEEPALIVE_CHARS = 20_000;

interface ChatPorts {
  readonly caller: Caller;
  readonly subscribe: ChatPort['subscribe'];
  features(): ChatFeatures;
}

/** Conversations over the protocol. */
export function createHttpChat({ caller, subscribe, features }: ChatPorts): ChatPort {
  const { get, post, send, read, fail } = caller;
  const inside = createInside(caller);
  return {
    get features() {
      return features();
    },
    availability: get('/availability', isAvailability),
    open: post('/conversations', isConversationHandle, { isMine: true }),
    async send(handle, json, options) {
      const { messageLength } = features();
      const isTooLong = json.parts.some((part) => part.type === 'text' && part.text.length > messageLength);
      if (isTooLong) fail(new AdapterError('too_large', `A message may have ${messageLength} characters.`));
      const keepalive = (stringifyJson(json) ?? '').length < MAX_KEEPALIVE_CHARS;
      return inside.read(handle, ['messages', isSentMessage], [options, { json, keepalive }]);
    },
    history(handle, { limit, ...range }, options) {
      const query = toQuery({ limit: Math.min(limit, features().pageSize), ...range });
      return inside.read(handle, [`messages${query}`, isMessagePage], [options]);
    },
    subscribe,
    ...createNotices(caller),
    ...createFiles(caller, features),
    transcript: (handle, json, options) =>
      inside.read(handle, ['transcript', isTranscript], [options, { json }]),
    resumeCode: (handle, options) =>
      inside.read(handle, ['resume-code', isResumeCode], [options, { json: {} }]),
    resume: (code, options) =>
      read('/conversations/resume', isConversationHandle, [options, { json: { code } }]),
    join: async (handle, options) => {
      const ask = { json: { token: handle.token }, isMine: true };
      await send(conversationPath(handle, 'join'), options, ask);
    },
  };
}

/** What is told without an answer. */
function createNotices(caller: Caller) {
  const { send } = createInside(caller);
  const tell =
    <Input>(rest: string, toJson: (input: Input) => object) =>
    async (handle: ConversationHandle, input: Input, options: CallOptions) =>
      void (await send(handle, rest, [options, { json: toJson(input) }]));
  return {
    typing: tell('typing', (on: boolean) => ({ on })),
    read: tell('read', (upTo: string) => ({ upTo })),
    handoff: tell('handoff', (packet: object) => ({ packet })),
    close: async (handle, options) => void (await send(handle, 'close', [options, { json: {} }])),
    rate: async (handle, { key, ...json }, options) =>
      void (await send(handle, 'rating', [options, { json, key }])),
  } satisfies Partial<ChatPort>;
}

function createFiles(caller: Caller, features: () => ChatFeatures) {
  const { send, read } = createInside(caller);
  return {
    upload(handle, { key, name, mediaType, data }, options) {
      const body = new FormData();
      body.append('file', new Blob([data], { type: mediaType }), name);
      return read(handle, ['attachments', isAttachment], [options, { body, key }]);
    },
    async attachment(handle, id, options) {
      const maxBytes = features().attachments?.maxBytes ?? 0;
      return (await send(handle, `attachments/${encodeURIComponent(id)}`, [options, { maxBytes }])).blob();
    },
  } satisfies Partial<ChatPort>;
}
