import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Masked, PluginContext } from '../../contract/plugin';
import type { Availability, KnownWay, HandoffPacket } from '../../contract/types';
import { createAvailability } from './createAvailability';
import { createSessionKeeper } from './live/createSessionKeeper';
import { sayTime } from './sayTime';
import type { ChatKey } from './strings';

export interface ChatModel {
  /** Whether there is an agent system, as far as the backend has said by now. */
  readonly hasChat: boolean;
  /** What the merchant named on the tag, else what the backend names. */
  readonly ways: ReadonlySignal<readonly KnownWay[]>;
  /** Null until known, or when there is no agent system. */
  readonly availability: ReadonlySignal<Availability | null>;
  readonly sendState: ReadonlySignal<'idle' | 'sending' | 'failed'>;
  readonly position: ReadonlySignal<number | undefined>;
  /** Opens a conversation with the team and moves to it. False when it could not be sent. */
  send(packet: HandoffPacket): Promise<boolean>;
  /** The shopper ends it, waiting or live. */
  end(): Promise<void>;
  dispose(): void;
}

/** The person's side of the conversation: availability, handing over, and the live session. */
export function createChatModel(context: PluginContext<ChatKey>): ChatModel {
  const { adapter, conversation, t, createId, call } = context;
  const { chat } = adapter;
  const sendState = signal<'idle' | 'sending' | 'failed'>('idle');
  const position = signal<number | undefined>(undefined);
  /** Kept until the conversation is open, so that a second try cannot open a second one. */
  let startKey = createId();

  const reach = createAvailability(context, () => !keeper.isOpen());
  const keeper = createSessionKeeper({ context, position, onLeft: () => void reach.load() });
  const showSent = ({ text: summary, hidden }: Masked) => {
    const isSaid = conversation.messages
      .peek()
      .some(({ text, author }) => author.role === 'shopper' && text === summary);
    const author = { role: 'shopper' } as const;
    if (!isSaid) conversation.append({ kind: 'text', author, text: summary, ...(hidden && { hidden }) });
    const text = t('line.sent', { time: sayTime(context) });
    conversation.append({ kind: 'line', author: { role: 'system' }, text });
  };
  const stopHealth = context.health.subscribe((health) => {
    if (health === 'ok') void reach.load();
  });

  return {
    get hasChat() {
      return adapter.chat !== undefined;
    },
    ways: reach.ways,
    availability: reach.availability,
    sendState,
    position,
    async send(packet) {
      if (!chat || sendState.peek() === 'sending') return false;
      sendState.value = 'sending';
      try {
        context.requestService();
        const masked = await conversation.mask(packet.summary);
        const { text: summary } = masked;
        const handle = await chat.open({ key: startKey, packet: { ...packet, summary } }, call());
        startKey = createId();
        showSent(masked);
        keeper.start(handle);
        sendState.value = 'idle';
        context.emit('handoff', { summary });
        context.navigate('chat');
        return true;
      } catch {
        sendState.value = 'failed';
        return false;
      }
    },
    async end() {
      const handle = keeper.leave();
      if (handle) await chat?.close?.(handle, call()).catch(() => {});
    },
    dispose() {
      stopHealth();
      keeper.dispose();
    },
  };
}
