import { httpAdapter } from '../../src/adapters/http';
import { AdapterError } from '../../src/contract/errors';
import type { Adapter, CallOptions, ConversationHandle } from '../../src/contract/types';
import { createContext } from './createContext';
import { findPort, signInAtDesk, spawnServer } from './spawnServer';

export interface RestartPlan {
  readonly restarts: number;
  readonly signal: 'SIGTERM' | 'SIGKILL';
  /** Folder of PGlite's database. */
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RestartResult {
  /** What the shopper’s stream brought, as it came. */
  readonly heard: readonly string[];
  /** What the server has in the end. */
  readonly stored: readonly string[];
  /** Every text that was answered with a success. */
  readonly acknowledged: readonly string[];
}

const PACKET = { summary: 'It rattles', locale: 'en', botTried: [], transcript: [] };
const MESSAGES_A_LIFE = 4;

/** One stream kept open while the server is restarted again and again, and both sides go on writing. */
export async function restartMidStream(plan: RestartPlan): Promise<RestartResult> {
  const port = await findPort();
  const start = () => spawnServer(port, plan.data, plan.env);
  let server = await start();
  const adapter = httpAdapter({ endpoint: `${server.url}/shopbell/v1` })(createContext());
  const stop = new AbortController();
  const options: CallOptions = { signal: stop.signal, locale: 'en' };
  const heard: string[] = [];
  const acknowledged: string[] = [];
  try {
    const handle = await adapter.chat!.open({ key: 'restarts', packet: PACKET }, options);
    const ears = createEars(adapter, handle, options, heard);
    for (let life = 0; life <= plan.restarts; life++) {
      const desk = await signInAtDesk(server.url);
      const restarted = restartMidway(life);
      for (let turn = 0; turn < MESSAGES_A_LIFE; turn++) {
        const text = `agent ${life}.${turn}`;
        await untilDone(() => desk.reply(handle.id, text, text));
        const said = `shopper ${life}.${turn}`;
        await untilDone(() =>
          adapter.chat!.send(handle, { clientId: said, parts: [{ type: 'text', text: said }] }, options),
        );
        acknowledged.push(said);
      }
      await restarted;
    }
    const stored = await readStored(adapter, handle, options);
    await ears.until(stored.length);
    return { heard, stored, acknowledged };
  } finally {
    stop.abort();
    adapter.dispose();
    await server.stop('SIGKILL');
  }

  /** While the messages of this life are on their way, the server goes and comes back. */
  async function restartMidway(life: number): Promise<void> {
    if (life === plan.restarts) return;
    await server.stop(plan.signal);
    server = await start();
  }
}

/** Tries a write again under its key until the server has said yes; what is not a failure of the line ends it. */
async function untilDone(write: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      const isLine = error instanceof AdapterError ? error.retryable : error instanceof TypeError;
      if (!isLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function createEars(adapter: Adapter, handle: ConversationHandle, options: CallOptions, heard: string[]) {
  let wake = () => {};
  void (async () => {
    for await (const event of adapter.chat!.subscribe(handle, {}, options)) {
      if (event.type !== 'message') continue;
      const [part] = event.message.parts;
      heard.push(part?.type === 'text' ? part.text : '');
      wake();
    }
  })();
  return {
    async until(count: number): Promise<void> {
      while (heard.length < count) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

async function readStored(
  adapter: Adapter,
  handle: ConversationHandle,
  options: CallOptions,
): Promise<readonly string[]> {
  const stored: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await adapter.chat!.history(handle, { limit: 100, ...(after && { after }) }, options);
    stored.push(...page.items.map(({ parts: [part] }) => (part?.type === 'text' ? part.text : '')));
    after = page.items.at(-1)?.cursor;
    if (page.items.length < 100) return stored;
  }
}
