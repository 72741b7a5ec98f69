import type { Sql } from '../store/Sql';
import { createLimiter, type Limiter } from './createLimiter';
import { createMemoryLimiter } from './createMemoryLimiter';
import { LIMIT_NAMES, type LimitName, type LimitTable } from './parseLimits';

export type Limits = Readonly<Record<LimitName, Limiter>>;

interface LimitsPorts {
  readonly sql: Sql;
  readonly hash: (text: string) => string;
  readonly table: LimitTable;
}

/** A limiter for each name; all but `requests` count over all instances. */
export function createLimits({ sql, hash, table }: LimitsPorts): Limits {
  const limiters = LIMIT_NAMES.map((name) => [
    name,
    name === 'requests' ? createMemoryLimiter(table[name]) : createLimiter({ sql, name, hash }, table[name]),
  ]);
  return Object.fromEntries(limiters) as Limits;
}
