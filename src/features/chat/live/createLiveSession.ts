import { effect, type Signal } from '@preact/signals-core';
import type { PluginContext } from '../../../contract/plugin';
import type { ChatEvent, ChatMessage, ChatPort, ConversationHandle } from '../../../contract/types';
import type { ChatKey } from '../strings';
import { createOutbox } from './createOutbox';
import { createTypingNotice } from './createTypingNotice';
import { toMessages } from './toMessages';

const PAGE = 100;

export interface LiveSessionPorts {
  readonly chat: ChatPort;
  readonly handle: ConversationHandle;
  /** Everything up to here is in the log. */
  readonly cursor?: string | undefined;
  readonly context: PluginContext<ChatKey>;
  /** The shopper goes on with a closed conversation: that it is closed is no news. */
  readonly reopens?: boolean;
  readonly position: Signal<number | undefined>;
  /** The log now holds everything up to this cursor. */
  onCursor(cursor: string): void;
  /** The agent closed the conversation. */
  onClosed(): void;
}

export interface LiveSession {
  readonly handle: ConversationHandle;
  dispose(): void;
}

/**
 * One conversation with a person: what they say flows into the log, what the shopper says flows out.
 * Subscribes first, then reads history, so that nothing falls between; the log merges doubles by id.
 */
export function createLiveSession(ports: LiveSessionPorts): LiveSession {
  const { chat, handle, context, position } = ports;
  const { conversation, t, call, clock, shop } = context;
  const aborter = new AbortController();
  const options = call(aborter.signal);
  let cursor = ports.cursor;
  let isFirstStatus = true;

  const outbox = createOutbox({ chat, handle, context, options });
  const typing = createTypingNotice({ clock, send: (on) => chat.typing?.(handle, on, options) });

  const line = (key: ChatKey, name = '') => {
    const time = new Date(clock.now()).toLocaleTimeString(shop.locale, {
      hour: '2-digit',
      minute: '2-digit',
    });
    conversation.append({ kind: 'line', author: { role: 'system' }, text: t(key, { name, time }) });
  };

  const receive = (message: ChatMessage) => {
    for (const piece of toMessages(message)) conversation.append(piece);
    if (message.author.role === 'agent') {
      conversation.typing.value = null;
      context.emit('message', { role: 'agent' });
    }
    cursor = message.cursor;
    ports.onCursor(cursor);
    markRead();
  };
  const markRead = () => {
    if (cursor && conversation.unreadCount.peek() === 0) {
      void chat.read?.(handle, cursor, options).catch(() => {});
    }
  };

  const applyStatus = (event: Extract<ChatEvent, { type: 'status' }>) => {
    if (event.status === 'closed' && isFirstStatus && ports.reopens) return;
    const before = conversation.phase.peek();
    conversation.phase.value = event.status;
    position.value = event.position;
    const { agent } = event;
    if (event.status === 'live') {
      const name = agent?.name ?? t('someone');
      conversation.presence.value = { note: t('presence.live'), ...(agent && { author: agent }) };
      if (before !== 'live' && !isFirstStatus) line('line.joined', name);
      context.emit('agent', { name });
    } else if (event.status === 'waiting') {
      conversation.presence.value = { note: t('presence.waiting') };
      if (event.position) context.emit('queue', { position: event.position });
    } else if (!isFirstStatus || before !== 'bot') {
      line('line.closed');
      ports.onClosed();
    }
    isFirstStatus = false;
  };

  const apply = (event: ChatEvent) => {
    if (event.type === 'message') receive(event.message);
    else if (event.type === 'typing') conversation.typing.value = event.on ? event.author : null;
    else if (event.type === 'status') applyStatus(event);
  };

  const listen = async () => {
    for await (const event of chat.subscribe(handle, cursor === undefined ? {} : { cursor }, options)) {
      if (aborter.signal.aborted) return;
      apply(event);
    }
  };
  const catchUp = async () => {
    let after = cursor;
    for (;;) {
      const page = await chat.history(handle, { ...(after && { after }), limit: PAGE }, options);
      page.items.forEach(receive);
      after = page.items.at(-1)?.cursor;
      if (page.items.length < PAGE || !after) return;
    }
  };

  conversation.phase.value = conversation.phase.peek() === 'bot' ? 'waiting' : conversation.phase.peek();
  conversation.connect({ send: outbox.flush, typing: typing.set });
  void listen().catch(() => {
    if (!aborter.signal.aborted) ports.onClosed();
  });
  void catchUp().catch(() => {});
  outbox.flush();
  const stopReading = effect(() => {
    if (conversation.unreadCount.value === 0) markRead();
  });
  const stopTyping = effect(() => typing.set(conversation.draft.value.trim() !== ''));

  return {
    handle,
    dispose() {
      stopReading();
      stopTyping();
      typing.dispose();
      conversation.connect(null);
      conversation.typing.value = null;
      aborter.abort();
    },
  };
}
