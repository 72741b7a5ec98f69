import type { Adapter, ChatEvent, ConversationHandle } from '../../contract/types';
import type { CaseContext } from '../kit/Case';
import { chatOf, textOf } from './openConversation';

export interface Listener {
  readonly events: readonly ChatEvent[];
  /** Texts of the messages so far, as they came. */
  texts(): readonly string[];
  /** The cursor that resumes after what came so far. */
  cursor(): string | undefined;
  /** Aborts, and waits until the stream has ended; fails when it ends with anything but that. */
  stop(): Promise<void>;
  /** Waits until the stream has ended; its error, or undefined. */
  end(): Promise<unknown>;
}

export interface ListenOptions {
  readonly cursor?: string | undefined;
  readonly adapter?: Adapter;
}

/** Reads a conversation's stream until stopped, and waits until it has said how things stand. */
export async function listen(
  context: CaseContext,
  handle: ConversationHandle,
  { cursor, adapter = context.adapter }: ListenOptions = {},
): Promise<Listener> {
  const aborter = new AbortController();
  const events: ChatEvent[] = [];
  const read = async () => {
    const from = cursor === undefined ? {} : { cursor };
    const options = context.options({ signal: aborter.signal });
    for await (const event of chatOf(adapter).subscribe(handle, from, options)) events.push(event);
  };
  let isOver = false;
  const ended = read()
    .then(
      () => undefined,
      (error: unknown) => error,
    )
    .finally(() => {
      isOver = true;
    });
  const messages = () => events.filter((event) => event.type === 'message');
  const end = async () => {
    await context.until('the stream has ended', () => isOver);
    return ended;
  };
  await context.until('the stream tells the status', () => isOver || events.length > 0);
  return {
    events,
    texts: () => messages().map(({ message }) => textOf(message)),
    cursor: () => messages().at(-1)?.cursor ?? cursor,
    end,
    async stop() {
      aborter.abort();
      const error = await end();
      if (error !== undefined) context.verify(error, 'aborted');
    },
  };
}
