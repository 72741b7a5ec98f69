import type { ChatEvent } from '../../../src/contract/types';
import type { Services } from '../Services';
import { pause } from '../pause';
import type { HeardSignal } from './createBus';
import { readStatus, toAuthor, type StatusEvent } from './readStatus';
import type { EventQueue } from './streamEvents';

interface ConversationStream {
  readonly services: Pick<Services, 'agents' | 'bus' | 'conversations' | 'line' | 'report'>;
  readonly id: string;
  /** Messages up to here are known to the client. */
  readonly after: string;
}

const PAGE = 200;
const LONGEST_PAUSE_MS = 4000;

/** Feeds a shopper's stream: the status, what was missed, then what happens. Subscribes first, so nothing falls between. */
export async function streamConversation(
  { services, id, after }: ConversationStream,
  queue: EventQueue,
): Promise<() => void> {
  const { bus, line, report } = services;
  const push = (event: ChatEvent, cursor?: string) =>
    queue.push({ data: event, ...(cursor && { id: cursor }) });
  const over = new AbortController();
  const steps = createSteps({ services, id, after }, push, () => queue.end());
  // One step after the other: a message and the status it caused arrive in the order they happened.
  let tail = Promise.resolve();
  const inTurn = (step: () => Promise<void>) => {
    tail = tail.then(step).catch(async (error: unknown) => {
      report(error);
      // The database is away: all streams that came back at once now would not help it.
      await pause(Math.random() * LONGEST_PAUSE_MS, over.signal);
      if (!over.signal.aborted) tellAll();
    });
  };
  const tellAll = () => {
    inTurn(steps.status);
    inTurn(steps.missed);
  };
  const hear = (signal: HeardSignal) => {
    if (signal.type === 'resync') return tellAll();
    if (!('conversationId' in signal)) return;
    if (signal.type === 'status') return inTurn(steps.status);
    if (signal.type === 'message') return inTurn(steps.missed);
    if (signal.role === 'shopper') return;
    if (signal.type === 'read') return push({ type: 'read', upTo: signal.upTo });
    const { agentId, on } = signal;
    inTurn(() => steps.typing(agentId, on));
  };
  const stop = bus.subscribe(hear, id);
  const unwatch = line.watch(id, (position) => inTurn(() => steps.place(position)));
  tellAll();
  return () => {
    over.abort();
    stop();
    unwatch();
  };
}

function createSteps(
  { services, id, after }: ConversationStream,
  push: (event: ChatEvent, cursor?: string) => void,
  end: () => void,
) {
  const { agents, conversations } = services;
  let sent = Number.parseInt(after, 10) || 0;
  let told: StatusEvent | null = null;
  return {
    async status() {
      told = await readStatus(services, id);
      if (told) push(told);
      // It was erased; who comes back learns that there is nothing.
      else end();
    },
    /**
     * Without asking, because all who wait are told at once. Whoever does not wait (any more) is told by their
     * own signal, and a place that was read before it is an old one.
     */
    async place(position: number | null) {
      if (position === null || told?.status !== 'waiting' || told.position === position) return;
      told = { ...told, position };
      push(told);
    },
    async missed() {
      for (;;) {
        const messages = await conversations.history(id, { after: `${sent}`, limit: PAGE });
        for (const message of messages) {
          if (Number(message.cursor) <= sent) continue;
          sent = Number(message.cursor);
          push({ type: 'message', message, cursor: message.cursor }, message.cursor);
        }
        if (messages.length < PAGE) return;
      }
    },
    async typing(agentId: string | undefined, on: boolean) {
      const [agent] = agentId ? await agents.byIds([agentId]) : [];
      push({ type: 'typing', author: agent ? toAuthor(agent) : { role: 'agent' }, on });
    },
  };
}
