import { hashToken } from './secrets';
import type { Sql, SqlQueries } from './Sql';

export interface Once {
  /** The call, and whose: the same key of somebody else is another key. */
  readonly scope: string;
  readonly key: string;
  /** Whose the answer is, e.g. `conversation <id>`: erased with it. */
  readonly subject: string;
}

/**
 * Runs what a key stands for once, in one transaction with its mark: the same key gives the same answer, two
 * at once wait for each other, and a failure leaves no trace. The answer must be JSON.
 */
export function onceByKey<T>(
  sql: Sql,
  { scope, key, subject }: Once,
  run: (tx: SqlQueries) => Promise<T>,
): Promise<T> {
  const mark = [scope, hashToken(key)];
  return sql.transaction(async (tx) => {
    const fresh = await tx.query(
      `insert into idempotency (scope, key_hash, subject) values ($1, $2, $3)
       on conflict (scope, key_hash) do nothing returning 1`,
      [...mark, subject],
    );
    if (fresh.length === 0) {
      const [known] = await tx.query<{ answer: T }>(
        'select answer from idempotency where scope = $1 and key_hash = $2',
        mark,
      );
      return known?.answer as T;
    }
    const answer = await run(tx);
    await tx.query('update idempotency set answer = $3 where scope = $1 and key_hash = $2', [
      ...mark,
      JSON.stringify(answer ?? null),
    ]);
    return answer;
  });
}
