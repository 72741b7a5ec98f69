import { createHash } from 'node:crypto';
import type { ChatEvent } from '../../../src/contract/types';
import type { Services } from '../Services';
import type { HeardSignal } from './createBus';
import { readStatus, toAuthor } from './readStatus';

/** Answer of a long poll. */
export interface EventPage {
  readonly items: readonly ChatEvent[];
  /** Goes into the next poll. */
  readonly cursor: string;
}

interface ConversationPoll {
  readonly services: Pick<Services, 'agents' | 'bus' | 'conversations' | 'line' | 'streams'>;
  readonly id: string;
  /** Cursor of a message, or of the poll before, which knows the status too. */
  readonly after: string;
  readonly waitMs: number;
  /** The client has gone. */
  readonly signal: AbortSignal;
}

const PAGE = 100;
const STATUS_CHARS = 8;

/**
 * What happened after the cursor, at once if there is something, else as soon as there is, at the latest when
 * the time is over. Null when there is no such conversation (any more). Takes part in the drain as streams do.
 */
export async function pollConversation(poll: ConversationPoll): Promise<EventPage | null> {
  const [seen = '0', knownStatus] = poll.after.split('~');
  const ears = listen(poll);
  try {
    for (let isOver = false; ; isOver = !(await ears.next())) {
      const status = await readStatus(poll.services, poll.id);
      if (!status) return null;
      const messages = await poll.services.conversations.history(poll.id, { after: seen, limit: PAGE });
      const word = createHash('sha256').update(JSON.stringify(status)).digest('base64url');
      const statusWord = word.slice(0, STATUS_CHARS);
      const items: readonly ChatEvent[] = [
        ...(statusWord === knownStatus ? [] : [status]),
        ...messages.map((message) => ({ type: 'message', message, cursor: message.cursor }) as const),
        ...(await ears.takeHeard()),
      ];
      if (items.length === 0 && !isOver) continue;
      const last = messages.at(-1)?.cursor ?? `${Number.parseInt(seen, 10) || 0}`;
      return { items, cursor: `${last}~${statusWord}` };
    }
  } finally {
    ears.close();
  }
}

/** Hears what concerns the conversation from now on. */
function listen({ services, id, waitMs, signal }: ConversationPoll) {
  const { agents, bus, line, streams } = services;
  const state = {
    heard: [] as (() => Promise<ChatEvent>)[],
    isStirred: false,
    isOver: false,
    wake: () => {},
  };
  const stir = () => {
    state.isStirred = true;
    state.wake();
  };
  const end = () => {
    state.isOver = true;
    state.wake();
  };
  const hear = (event: HeardSignal) => {
    if (event.type === 'resync') return stir();
    if (!('conversationId' in event)) return;
    if ('role' in event && event.role === 'shopper') return;
    if (event.type === 'read') state.heard.push(async () => ({ type: 'read', upTo: event.upTo }));
    if (event.type === 'typing') {
      state.heard.push(async () => {
        const [agent] = event.agentId ? await agents.byIds([event.agentId]) : [];
        return { type: 'typing', author: agent ? toAuthor(agent) : { role: 'agent' }, on: event.on };
      });
    }
    stir();
  };
  const leave = streams.enter()({ push: end, end });
  const stops = [leave, bus.subscribe(hear, id), line.watch(id, stir)];
  const timer = setTimeout(end, waitMs);
  signal.addEventListener('abort', end);
  return {
    /** True when something happened, false when the time is over. */
    async next(): Promise<boolean> {
      while (!state.isStirred && !state.isOver) await new Promise<void>((resolve) => (state.wake = resolve));
      const { isStirred } = state;
      state.isStirred = false;
      return isStirred;
    },
    takeHeard: () => Promise.all(state.heard.splice(0).map((make) => make())),
    close() {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      for (const stop of stops) stop();
    },
  };
}
