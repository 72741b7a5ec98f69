import type { Message, PluginContext } from '../../../contract/plugin';
import type { CallOptions, ChatPort, ConversationHandle } from '../../../contract/types';
import { isRetryable } from '../../../lib/isRetryable';
import type { ChatKey } from '../strings';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

interface OutboxPorts {
  readonly chat: ChatPort;
  readonly handle: ConversationHandle;
  readonly context: PluginContext<ChatKey>;
  /** Ids of messages that an attempt was made to send; filled here, and kept from one outbox to the next. */
  readonly tried: Set<string>;
  /** Of every call; its signal ends the outbox. */
  readonly options: CallOptions;
}

export interface Outbox {
  /** Sends what waits in the log, one after the other, oldest first, at once; safe to call at any time. */
  flush(): void;
}

/**
 * The messages in state `sending` are the outbox: they are stored with the log before the first attempt
 * and keep their id through every retry, so the server can tell a repetition from a new message.
 */
export function createOutbox({ chat, handle, context, tried, options }: OutboxPorts): Outbox {
  const { conversation, clock } = context;
  const { signal } = options;
  let running = false;
  let tries = 0;
  let cancelWait = () => {};
  /** Ends the pause before the next try. */
  let wake = () => {};
  signal.addEventListener('abort', () => cancelWait());

  const next = () => conversation.messages.peek().find(({ state }) => state === 'sending');

  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      cancelWait = clock.after(ms, resolve);
      wake = () => {
        cancelWait();
        resolve();
      };
    });

  const sendOne = async ({ id, text = '' }: Message) => {
    tried.add(id);
    try {
      const sent = await chat.send(handle, { clientId: id, parts: [{ type: 'text', text }] }, options);
      tries = 0;
      conversation.patch(id, { state: 'sent', cursor: sent.cursor });
    } catch (error) {
      if (signal.aborted) return;
      if (!isRetryable(error)) {
        conversation.patch(id, { state: 'failed' });
        return;
      }
      const cap = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries++);
      await wait((error as { retryAfterMs?: number }).retryAfterMs ?? cap * (0.5 + context.random() / 2));
    }
  };

  const run = async () => {
    running = true;
    for (let message = next(); message && !signal.aborted; message = next()) await sendOne(message);
    running = false;
  };

  return {
    flush: () => {
      if (running) wake();
      else void run();
    },
  };
}
