import { effect } from '@preact/signals-core';
import type { Device } from '../contract/device';
import type { Message } from '../contract/plugin';
import type { Storage } from '../contract/types';
import { clearConversation } from './clearConversation';
import type { Conversation } from './createConversation';

const KEY = 'conversation';
const MAX_STORED_MESSAGES = 500;

export interface StoredConversation {
  readonly messages: readonly Message[];
  readonly draft: string;
}

/**
 * Brings the stored conversation back, then stores every change. What was said before the stored log
 * arrived stays, after it. What is erased is forgotten. Resolves when restored; the answer's `stop` ends storing.
 */
export async function persistConversation(
  conversation: Conversation,
  storage: Storage,
  device: Pick<Device, 'onErase'>,
): Promise<{ stop(): void }> {
  const stored = await storage.get<StoredConversation>(KEY);
  if (Array.isArray(stored?.messages)) {
    const said = conversation.messages.peek();
    conversation.messages.value = [
      ...stored.messages.filter(({ id }) => !said.some((message) => message.id === id)),
      ...said,
    ];
    const isTyped = conversation.draft.peek() !== '';
    if (!isTyped && typeof stored.draft === 'string') conversation.draft.value = stored.draft;
  }
  const stopForgetting = device.onErase((isGone) => {
    if (isGone(KEY)) clearConversation(conversation);
  });
  let skipFirst = true;
  const stop = effect(() => {
    const record: StoredConversation = {
      messages: conversation.messages.value.slice(-MAX_STORED_MESSAGES),
      // SECURITY: the draft is raw in memory only.
      draft: conversation.maskUnfinished(conversation.draft.value),
    };
    if (skipFirst) skipFirst = false;
    else if (record.messages.length > 0 || record.draft) void storage.set(KEY, record);
    // Erased: an empty record would still be one.
    else void storage.delete(KEY);
  });
  return {
    stop() {
      stop();
      stopForgetting();
    },
  };
}
