import type pg from 'pg';
import type { Channel } from './Sql';
import { pause } from '../pause';

const NAME = 'shopbell';
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5000;
/** A connection that a firewall forgot looks open for ever, so it is asked. */
const CHECK_EVERY_MS = 20_000;
const CHECK_MS = 5000;

interface ChannelPorts {
  /** A client of its own, not of the pool. */
  connect(): pg.Client;
  notify(name: string, payload: string): Promise<void>;
  report(error: unknown): void;
}

/** LISTEN and NOTIFY over a connection that is taken up again, for ever, when it is lost. */
export function createChannel({ connect, notify, report }: ChannelPorts): Channel {
  return {
    notify: (payload) => notify(NAME, payload),
    async listen(onPayload, onGap) {
      const stop = new AbortController();
      let listening = await open(connect(), onPayload);
      const keep = async () => {
        while (!stop.signal.aborted) {
          await listening.ended;
          for (let failures = 0; !stop.signal.aborted; failures++) {
            await pause(
              Math.random() * Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures),
              stop.signal,
            );
            if (stop.signal.aborted) return;
            const next = await open(connect(), onPayload).catch(report);
            if (!next) continue;
            listening = next;
            onGap();
            break;
          }
        }
      };
      const kept = keep();
      return async () => {
        stop.abort();
        await listening.close();
        await kept;
      };
    },
  };
}

async function open(client: pg.Client, onPayload: (payload: string) => void) {
  let check: ReturnType<typeof setInterval> | undefined;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      clearInterval(check);
      resolve();
    };
    client.once('end', end);
    client.on('error', end);
  });
  const close = () => client.end().catch(() => {});
  try {
    await client.connect();
    client.on('notification', ({ payload }) => payload && onPayload(payload));
    await client.query(`listen ${NAME}`);
  } catch (error) {
    await close();
    throw error;
  }
  const ask = { text: 'select 1', query_timeout: CHECK_MS } as pg.QueryConfig;
  check = setInterval(() => void client.query(ask).catch(close), CHECK_EVERY_MS);
  return { ended, close };
}
