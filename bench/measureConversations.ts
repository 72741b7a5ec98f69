import { performance } from 'node:perf_hooks';
import type { Adapter, AdapterFactory, ChatEvent, ConversationHandle } from '../src/contract/types';
import { createContext } from '../test/support/createContext';
import type { Desk } from '../test/support/spawnServer';

export interface ConversationFigures {
  readonly conversations: number;
  readonly sent: number;
  readonly lost: number;
  readonly doubled: number;
  readonly disordered: number;
  /** Milliseconds from the agent's call to the shopper's stream. */
  readonly p50: number;
  readonly p95: number;
}

export interface Load {
  /** Tells the conversations of one measurement from those of another. */
  readonly name: string;
  readonly conversations: number;
  readonly rounds: number;
  /** Called when all have been answered and every stream is still open. */
  whileOpen?(): void;
}

interface Shopper {
  readonly handle: ConversationHandle;
  /** Texts as the stream brought them, with the time of each. */
  readonly heard: { readonly text: string; readonly at: number }[];
}

const PACKET = { summary: 'A question', locale: 'en', botTried: [], transcript: [] };
const OPENING_AT_ONCE = 20;
const PATIENCE_MS = 60_000;

/**
 * Many shoppers with open streams on one server, each answered `rounds` times by an agent while all of
 * them write, too: what arrived, in which order, and how fast.
 */
export async function measureConversations(
  { factory, desk }: { readonly factory: AdapterFactory; readonly desk: Desk },
  { name, conversations, rounds, whileOpen }: Load,
): Promise<ConversationFigures> {
  const adapter = factory(createContext());
  const stop = new AbortController();
  const options = { signal: stop.signal, locale: 'en' };
  const shoppers: Shopper[] = [];
  const streams: Promise<void>[] = [];
  try {
    await inBatches(conversations, async (at) => {
      const handle = await adapter.chat!.open({ key: `${name}-${at}`, packet: PACKET }, options);
      const shopper: Shopper = { handle, heard: [] };
      shoppers.push(shopper);
      const isOpen = new Promise<void>((resolve) => {
        streams.push(listen({ adapter, shopper, signal: stop.signal, onFirst: resolve }));
      });
      await isOpen;
    });
    const sentAt = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      await inBatches(conversations, async (at) => {
        const { handle } = shoppers[at]!;
        const text = `${round}`;
        const clientId = `shopper-${round}`;
        await adapter.chat!.send(handle, { clientId, parts: [{ type: 'text', text: 'shopper' }] }, options);
        sentAt.set(`${at}:${text}`, performance.now());
        await desk.reply(handle.id, text);
      });
    }
    await waitFor(() => shoppers.every(({ heard }) => heard.length >= rounds));
    whileOpen?.();
    return summarise(shoppers, sentAt, rounds);
  } finally {
    stop.abort();
    await Promise.allSettled(streams);
    adapter.dispose();
  }
}

interface Listening {
  readonly adapter: Adapter;
  readonly shopper: Shopper;
  readonly signal: AbortSignal;
  onFirst(): void;
}

async function listen({ adapter, shopper, signal, onFirst }: Listening): Promise<void> {
  for await (const event of adapter.chat!.subscribe(shopper.handle, {}, { signal, locale: 'en' })) {
    onFirst();
    const text = readAgentText(event);
    if (text !== null) shopper.heard.push({ text, at: performance.now() });
  }
}

function readAgentText(event: ChatEvent): string | null {
  if (event.type !== 'message' || event.message.author.role !== 'agent') return null;
  const [part] = event.message.parts;
  return part?.type === 'text' ? part.text : null;
}

async function inBatches(count: number, run: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < count; at = next++) await run(at);
  };
  await Promise.all(Array.from({ length: OPENING_AT_ONCE }, worker));
}

async function waitFor(isThere: () => boolean): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!isThere() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
}

function summarise(
  shoppers: readonly Shopper[],
  sentAt: ReadonlyMap<string, number>,
  rounds: number,
): ConversationFigures {
  const delays: number[] = [];
  let [lost, doubled, disordered] = [0, 0, 0];
  for (const [at, { heard }] of shoppers.entries()) {
    const texts = heard.map(({ text }) => text);
    const unique = [...new Set(texts)];
    lost += rounds - unique.length;
    doubled += texts.length - unique.length;
    if (unique.some((text, place) => Number(text) < Number(unique[place - 1] ?? -1))) disordered++;
    for (const { text, at: heardAt } of heard) {
      delays.push(heardAt - (sentAt.get(`${at}:${text}`) ?? heardAt));
    }
  }
  delays.sort((a, b) => a - b);
  const quantile = (share: number) =>
    delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0;
  return {
    conversations: shoppers.length,
    sent: shoppers.length * rounds,
    lost,
    doubled,
    disordered,
    p50: quantile(0.5),
    p95: quantile(0.95),
  };
}
