import { effect, type Signal } from '@preact/signals-core';
import type { PluginContext } from '../../../contract/plugin';
import type { ChatEvent, ChatMessage, ChatPort, ConversationHandle } from '../../../contract/types';
import type { ChatKey } from '../strings';
import { createOutbox } from './createOutbox';
import { createStatusLine } from './createStatusLine';
import { createTypingNotice } from './createTypingNotice';
import { readHistory } from './readHistory';
import { toMessages } from './toMessages';

export interface LiveSessionPorts {
  readonly chat: ChatPort;
  readonly handle: ConversationHandle;
  /** Everything up to here is in the log. */
  readonly cursor?: string | undefined;
  readonly context: PluginContext<ChatKey>;
  /** The shopper goes on with a closed conversation: that it is closed is no news. */
  readonly reopens?: boolean;
  readonly position: Signal<number | undefined>;
  /** Ids of messages that an attempt was made to send. */
  readonly tried?: Set<string>;
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
  const { chat, handle, context, tried = new Set() } = ports;
  const { conversation, call, clock } = context;
  const aborter = new AbortController();
  const options = call(aborter.signal);
  let cursor = ports.cursor;

  const outbox = createOutbox({ chat, handle, context, tried, options });
  const typing = createTypingNotice({ clock, send: (on) => chat.typing?.(handle, on, options) });

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

  const applyStatus = createStatusLine(ports);
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
  conversation.phase.value = conversation.phase.peek() === 'bot' ? 'waiting' : conversation.phase.peek();
  conversation.connect({ send: outbox.flush, typing: typing.set, isOut: (id) => tried.has(id) });
  void listen().catch(() => {
    if (!aborter.signal.aborted) ports.onClosed();
  });
  void readHistory({ chat, handle, options, after: cursor }, receive).catch(() => {});
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
