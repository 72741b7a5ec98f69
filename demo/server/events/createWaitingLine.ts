import type { Sql } from '../store/Sql';
import type { Bus } from './createBus';
import { createPaced } from './createPaced';

/** Who waits for an agent, and at which place. */
export interface WaitingLine {
  /** The place from 1, null when not waiting; read now. */
  place(conversationId: string): Promise<number | null>;
  /** How many wait. */
  length(): Promise<number>;
  /** Tells the place whenever it is another one; the answer ends it. */
  watch(conversationId: string, onPlace: (place: number | null) => void): () => void;
  close(): void;
}

interface LinePorts {
  readonly sql: Sql;
  readonly bus: Bus;
  readonly report: (error: unknown) => void;
}

/**
 * One reading of the line for all streams of this instance: whoever comes or goes moves everybody behind, and
 * a thousand streams that each asked for their own place would ask a thousand times.
 */
export function createWaitingLine({ sql, bus, report }: LinePorts): WaitingLine {
  const watchers = new Map<string, Set<(place: number | null) => void>>();
  let places: ReadonlyMap<string, number> = new Map();
  const read = async () => {
    const rows = await sql.query<{ id: string }>(
      `select id from conversations where status = 'waiting' order by waiting_since, id`,
    );
    return new Map(rows.map(({ id }, index) => [id, index + 1]));
  };
  const refresh = async () => {
    const now = await read().catch(report);
    if (!now) return;
    const before = places;
    places = now;
    for (const [id, listeners] of watchers) {
      const place = now.get(id) ?? null;
      if (place !== (before.get(id) ?? null)) for (const tell of listeners) tell(place);
    }
  };
  const { run, close: stopRefreshing } = createPaced(refresh);
  const stop = bus.subscribe(({ type }) => {
    if ((type === 'status' || type === 'resync') && watchers.size > 0) run();
  });
  return {
    async place(conversationId) {
      const [row] = await sql.query<{ place: number }>(PLACE, [conversationId]);
      return row?.place ?? null;
    },
    async length() {
      const [row] = await sql.query<{ count: number }>(
        `select count(*)::int as count from conversations where status = 'waiting'`,
      );
      return row?.count ?? 0;
    },
    watch(conversationId, onPlace) {
      const listeners = watchers.get(conversationId) ?? new Set();
      watchers.set(conversationId, listeners.add(onPlace));
      return () => {
        listeners.delete(onPlace);
        if (listeners.size === 0) watchers.delete(conversationId);
      };
    },
    close() {
      stop();
      stopRefreshing();
    },
  };
}

const PLACE = `
select (select count(*) from conversations o where o.status = 'waiting'
  and (o.waiting_since, o.id) <= (c.waiting_since, c.id))::int as place
from conversations c where c.id = $1 and c.status = 'waiting'`;
