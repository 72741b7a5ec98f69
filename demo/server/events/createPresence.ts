import { randomUUID } from 'node:crypto';
import type { Sql } from '../store/Sql';

/** An instance that died without a word is believed no longer than this. */
const EXPIRY_SECONDS = 45;
const HEARTBEAT_MS = 15_000;

/** Agents with an open desk, over all instances. */
export interface Presence {
  /** Resolves once all instances can see it. The answer says that this stream is gone. */
  arrive(agentId: string): Promise<() => void>;
  present(): Promise<readonly string[]>;
  /** Says that nobody is here any more. */
  close(): Promise<void>;
}

interface PresencePorts {
  readonly sql: Sql;
  readonly report: (error: unknown) => void;
}

/** Counts the streams of this instance's agents, and keeps a row for each agent alive as long as there are any. */
export function createPresence({ sql, report }: PresencePorts): Presence {
  const instance = randomUUID();
  const streams = new Map<string, number>();
  let tail: Promise<void> = Promise.resolve();
  /** One after the other, so that the last word is the newest. */
  const write = () => {
    const written = tail.then(async () => {
      await sql.query(LEAVE, [instance, [...streams.keys()]]);
      await sql.query(STAY, [instance, [...streams.keys()]]);
    });
    tail = written.catch(report);
    return written;
  };
  const timer = setInterval(() => void write().catch(() => {}), HEARTBEAT_MS);
  const leave = (agentId: string) => {
    const left = (streams.get(agentId) ?? 1) - 1;
    if (left > 0) return void streams.set(agentId, left);
    streams.delete(agentId);
    void write().catch(() => {});
  };
  return {
    async arrive(agentId) {
      streams.set(agentId, (streams.get(agentId) ?? 0) + 1);
      let isHere = true;
      const go = () => {
        if (isHere) leave(agentId);
        isHere = false;
      };
      await write().catch((error: unknown) => {
        go();
        throw error;
      });
      return go;
    },
    async present() {
      const rows = await sql.query<{ id: string }>(
        'select distinct agent_id as id from agent_presence where expires_at > now()',
      );
      return rows.map(({ id }) => id);
    },
    async close() {
      clearInterval(timer);
      streams.clear();
      await write().catch(() => {});
    },
  };
}

/** Rows stay for a while after their end: who tells the merchant that nobody is here does not do so at a reload. */
const LEAVE = `
update agent_presence set expires_at = now()
where instance_id = $1 and agent_id <> all($2::text[]) and expires_at > now()`;
const STAY = `
insert into agent_presence (instance_id, agent_id, expires_at)
select $1, a.id, now() + interval '${EXPIRY_SECONDS} seconds' from agents a where a.id = any($2::text[])
on conflict (instance_id, agent_id) do update set expires_at = excluded.expires_at`;
