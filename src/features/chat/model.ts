import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { PluginContext } from '../../contract/plugin';
import type { Availability, ContactWay, ConversationHandle, HandoffPacket } from '../../contract/types';
import { createLiveSession, type LiveSession } from './live/createLiveSession';
import type { ChatKey } from './strings';

const STORED_SESSION = 'live';
const SECONDS_A_MINUTE = 60;

interface StoredSession {
  readonly handle: ConversationHandle;
  readonly cursor?: string;
}

export interface ChatModel {
  /** Whether there is an agent system at all. */
  readonly hasChat: boolean;
  /** What the merchant named on the tag, else what the backend names. */
  readonly ways: ReadonlySignal<readonly ContactWay[]>;
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
  const { adapter, storage, conversation, t, createId, call } = context;
  const { chat } = adapter;
  const availability = signal<Availability | null>(null);
  const sendState = signal<'idle' | 'sending' | 'failed'>('idle');
  const ways = signal<readonly ContactWay[]>(context.shop.contactWays);
  const position = signal<number | undefined>(undefined);
  let session: LiveSession | null = null;
  /** Kept until the conversation is open, so that a second try cannot open a second one. */
  let startKey = createId();

  const sayAvailability = () => {
    const known = availability.peek();
    if (!known || session) return;
    const minutes = known.waitSeconds && Math.max(1, Math.round(known.waitSeconds / SECONDS_A_MINUTE));
    const online = minutes ? t('presence.botWait', { count: minutes }) : t('presence.bot');
    conversation.presence.value = { note: known.online ? online : t('presence.away') };
  };
  const loadAvailability = async () => {
    availability.value = (await chat?.availability(call()).catch(() => null)) ?? availability.peek();
    sayAvailability();
    if (ways.peek().length === 0) {
      ways.value = (await adapter.contact?.ways(call()).catch(() => null)) ?? [];
    }
  };

  const begin = (stored: StoredSession, reopens = false) => {
    if (!chat) return;
    session?.dispose();
    session = createLiveSession({
      ...stored,
      reopens,
      chat,
      context,
      position,
      onCursor: (cursor) => void storage.set(STORED_SESSION, { handle: stored.handle, cursor }),
      onClosed: () => {
        const name = conversation.presence.peek()?.author?.name ?? t('closed.someone');
        leave();
        const resume = () => {
          conversation.chips.value = [];
          void storage.set(STORED_SESSION, stored);
          begin(stored, true);
        };
        conversation.chips.value = [{ label: t('closed.continue', { name }), run: resume }];
      },
    });
  };
  const leave = () => {
    session?.dispose();
    session = null;
    position.value = undefined;
    conversation.phase.value = 'bot';
    conversation.presence.value = null;
    void storage.delete(STORED_SESSION);
    void loadAvailability();
  };

  const stopHealth = context.health.subscribe((health) => {
    if (health === 'ok') void loadAvailability();
  });
  void storage.get<StoredSession>(STORED_SESSION).then((stored) => stored && begin(stored));

  return {
    hasChat: chat !== undefined,
    ways,
    availability,
    sendState,
    position,
    async send(packet) {
      if (!chat || sendState.peek() === 'sending') return false;
      sendState.value = 'sending';
      try {
        context.requestService();
        const handle = await chat.open({ key: startKey, packet }, call());
        startKey = createId();
        void storage.set(STORED_SESSION, { handle });
        const time = new Date(context.clock.now()).toLocaleTimeString(context.shop.locale, {
          hour: '2-digit',
          minute: '2-digit',
        });
        const isSaid = conversation.messages
          .peek()
          .some(({ text, author }) => author.role === 'shopper' && text === packet.summary);
        if (!isSaid) conversation.append({ kind: 'text', author: { role: 'shopper' }, text: packet.summary });
        conversation.append({ kind: 'line', author: { role: 'system' }, text: t('line.sent', { time }) });
        begin({ handle });
        sendState.value = 'idle';
        context.emit('handoff', { summary: packet.summary });
        context.navigate('chat');
        return true;
      } catch {
        sendState.value = 'failed';
        return false;
      }
    },
    async end() {
      const handle = session?.handle;
      leave();
      if (handle) await chat?.close?.(handle, call()).catch(() => {});
    },
    dispose() {
      stopHealth();
      session?.dispose();
    },
  };
}
