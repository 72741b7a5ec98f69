import type { Availability, ChatEvent, ChatFeatures, ChatPort, MessagePart } from '../../../contract/types';
import { createStream } from '../createStream';
import type { Parts } from '../Backend';
import { shopperOf } from '../shopperOf';
import { createConversationExtras } from './createConversationExtras';
import type { MemoryConversation } from './MemoryAgent';
import { MEMORY_FILES } from './memoryFiles';
import { takeRange } from './takeRange';

const SECONDS_EACH = 60;

/** What the memory adapter's chat offers and allows. */
export const MEMORY_CHAT: ChatFeatures = {
  typing: true,
  receipts: true,
  rating: true,
  attachments: MEMORY_FILES,
  history: 'both',
  dedupe: 'server',
  transports: ['memory'],
  messageLength: 8000,
  pageSize: 200,
};

/** Conversations in memory, with all that the contract names. */
export function createMemoryChat(parts: Parts): ChatPort {
  const { backend, gate, fail } = parts;
  const { conversations, once } = backend;
  return {
    features: MEMORY_CHAT,
    availability: (options) => gate(options, () => describeAvailability(parts)),
    open: (start, options) =>
      gate(options, () =>
        once('chat.open', start.key, () => conversations.open(start, options.identity?.id)),
      ),
    send: (handle, { clientId, parts: content }, options) =>
      gate(options, () => {
        const conversation = conversations.byHandle(handle);
        checkContent(conversation, content, parts);
        const added = { author: { role: 'shopper' }, parts: content, clientId } as const;
        const { id, sentAt, cursor } = conversations.add(conversation, added);
        return { id, clientId, sentAt, cursor };
      }),
    history: (handle, range, options) =>
      gate(options, () => takeRange(conversations.byHandle(handle).messages, range, MEMORY_CHAT.pageSize)),
    subscribe: (handle, from, options) => subscribe(parts, { handle, from, options }),
    typing: (handle, on, options) =>
      gate(options, () => {
        conversations.byHandle(handle).isShopperTyping = on;
      }),
    read: (handle, upTo, options) =>
      gate(options, () => {
        const conversation = conversations.byHandle(handle);
        if (Number(upTo) > Number(conversation.readUpTo ?? 0)) conversation.readUpTo = upTo;
      }),
    handoff: (handle, packet, options) =>
      gate(options, () => {
        const conversation = conversations.byHandle(handle);
        conversation.packet = packet;
        if (conversation.status !== 'live') conversations.setStatus(conversation, 'waiting');
      }),
    close: (handle, options) =>
      gate(options, () => conversations.setStatus(conversations.byHandle(handle), 'closed')),
    join: (handle, options) =>
      gate(options, () => {
        const shopperId = shopperOf(options, parts);
        const conversation = conversations.byHandle(handle);
        const owner = conversation.shopperId ?? shopperId;
        if (owner !== shopperId) throw fail('conflict', 'It belongs to somebody else.');
        conversation.shopperId = shopperId;
      }),
    ...createConversationExtras(parts),
  };
}

function describeAvailability({ backend: { conversations, world } }: Parts): Availability {
  const { online } = conversations.agent;
  const { opening } = world;
  const ahead = conversations.waiting();
  const agents = [...new Set(conversations.all.flatMap(({ agent }) => agent ?? []))];
  return {
    online,
    ...(opening && { opening }),
    ...(online && {
      position: ahead + 1,
      waitSeconds: ahead * (world.secondsEach ?? SECONDS_EACH),
      agents,
    }),
  };
}

function checkContent({ files }: MemoryConversation, content: readonly MessagePart[], { fail }: Parts): void {
  const isTooLong = content.some(
    (part) => part.type === 'text' && part.text.length > MEMORY_CHAT.messageLength,
  );
  if (isTooLong) throw fail('invalid_input', 'The message is too long.');
  if (content.some((part) => part.type === 'file' && !files.has(part.id)))
    throw fail('invalid_input', 'The message names a file that is not there.');
}

interface Subscription {
  readonly handle: Parameters<ChatPort['subscribe']>[0];
  readonly from: Parameters<ChatPort['subscribe']>[1];
  readonly options: Parameters<ChatPort['subscribe']>[2];
}

async function* subscribe(
  { backend: { conversations }, enter, fail, lifetime }: Parts,
  { handle, from: { cursor = '0' }, options }: Subscription,
): ReturnType<ChatPort['subscribe']> {
  enter(options);
  const conversation = conversations.byHandle(handle);
  const missed = conversation.messages
    .filter((message) => Number(message.cursor) > Number(cursor))
    .map((message) => ({ type: 'message', message, cursor: message.cursor }) as const);
  const events = createStream<ChatEvent | 'erased'>({
    first: [conversations.statusOf(conversation), ...missed],
    signals: [options.signal, lifetime],
    listen(push) {
      conversation.listeners.add(push);
      return () => void conversation.listeners.delete(push);
    },
  });
  for await (const event of events) {
    if (event === 'erased') throw fail('gone', 'The conversation was deleted.');
    yield event;
  }
}
