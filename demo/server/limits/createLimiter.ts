import type { Sql } from '../store/Sql';
import type { Limit } from './parseLimits';

export interface Limiter {
  /** Counts a try; seconds to wait when there were too many, else 0. A try that is refused does not count. */
  hit(key: string): Promise<number>;
  /** Takes the newest try back: it was no guess. */
  forgive(key: string): Promise<void>;
}

export interface LimiterPorts {
  readonly sql: Sql;
  readonly name: string;
  /** SECURITY: keys hold addresses and order numbers, so only this goes into the database. */
  readonly hash: (text: string) => string;
}

/**
 * At most `max` tries a key within any such time (a sliding window), counted in the database so that all
 * instances count together. Tries that come at once are counted one after the other.
 */
export function createLimiter({ sql, name, hash }: LimiterPorts, limit: Limit | null): Limiter {
  if (!limit) return { hit: async () => 0, forgive: async () => {} };
  const { max, windowMs } = limit;
  const toKey = (key: string) => hash(`limit ${name}\n${key}`);
  return {
    async hit(key) {
      const [row] = await sql.query<{ allowed: boolean; wait: number }>(HIT, [toKey(key), max, windowMs]);
      if (!row || row.allowed) return 0;
      return Math.max(1, Math.ceil(row.wait));
    },
    async forgive(key) {
      await sql.query(
        'update limits set hits = trim_array(hits, 1) where key = $1 and cardinality(hits) > 0',
        [toKey(key)],
      );
    },
  };
}

const HIT = `
insert into limits as l (key, hits, allowed, expires_at)
values ($1, array[now()], true, now() + $3 * interval '1 millisecond')
on conflict (key) do update set (hits, allowed, expires_at) = (
  select case when count(h) < $2 then coalesce(array_agg(h order by h), '{}') || now() else array_agg(h order by h) end,
    count(h) < $2, excluded.expires_at
  from unnest(l.hits) h where h > now() - $3 * interval '1 millisecond'
)
returning allowed, extract(epoch from hits[1] - now())::float8 + $3 / 1000.0 as wait`;
