import type { Signal } from '@preact/signals-core';
import type { PluginContext } from '../../../contract/plugin';
import type { ConversationHandle } from '../../../contract/types';
import type { ChatKey } from '../strings';
import { createLiveSession, type LiveSession } from './createLiveSession';
import { rememberHandle } from './rememberHandle';

const STORED_SESSION = 'live';

export interface StoredSession {
  readonly handle: ConversationHandle;
  readonly cursor?: string;
}

interface KeeperPorts {
  readonly context: PluginContext<ChatKey>;
  readonly position: Signal<number | undefined>;
  /** The bot speaks again. */
  onLeft(): void;
}

export interface SessionKeeper {
  isOpen(): boolean;
  start(handle: ConversationHandle): void;
  /** Ends it on this side; the answer is the conversation that was left. */
  leave(): ConversationHandle | undefined;
  dispose(): void;
}

/** The one live session, kept over reloads: taken up again from storage, offered again when closed. */
export function createSessionKeeper({ context, position, onLeft }: KeeperPorts): SessionKeeper {
  const { adapter, storage, device, conversation, t } = context;
  const { chat } = adapter;
  const tried = new Set<string>();
  let session: LiveSession | null = null;

  const begin = (stored: StoredSession, reopens = false) => {
    if (!chat) return;
    session?.dispose();
    session = createLiveSession({
      ...stored,
      reopens,
      tried,
      chat,
      context,
      position,
      onCursor: (cursor) => void storage.set(STORED_SESSION, { handle: stored.handle, cursor }),
      onClosed: () => offerToContinue(stored),
    });
  };
  const offerToContinue = (stored: StoredSession) => {
    const name = conversation.presence.peek()?.author?.name ?? t('closed.someone');
    leave();
    const run = () => {
      conversation.chips.value = [];
      void storage.set(STORED_SESSION, stored);
      begin(stored, true);
    };
    conversation.chips.value = [{ label: t('closed.continue', { name }), run }];
  };
  const leave = () => {
    const handle = session?.handle;
    session?.dispose();
    session = null;
    position.value = undefined;
    conversation.phase.value = 'bot';
    conversation.presence.value = null;
    void storage.delete(STORED_SESSION);
    onLeft();
    return handle;
  };

  void storage.get<StoredSession>(STORED_SESSION).then((stored) => stored?.handle?.id && begin(stored));
  device.onErase((isGone) => {
    if (isGone(STORED_SESSION)) leave();
  });

  return {
    isOpen: () => session !== null,
    start(handle) {
      void storage.set(STORED_SESSION, { handle });
      void rememberHandle(context, handle);
      begin({ handle });
    },
    leave,
    dispose: () => session?.dispose(),
  };
}
