import { LOCKS } from '../store/locks';
import type { Sql } from '../store/Sql';

const OLD = `now() - $1::int * interval '1 day'`;
/** What is deleted, by table: $1 is the days after which what shoppers left must be gone. */
export const STATEMENTS = {
  conversations: `delete from conversations c where coalesce(c.closed_at, c.opened_at) < ${OLD}
    and not exists (select 1 from messages m where m.conversation_id = c.id and m.sent_at >= ${OLD})`,
  tickets: `delete from tickets where coalesce(answered_at, created_at) < ${OLD}`,
  events: `delete from events where received_at < ${OLD}`,
  // The proof outlives what it proves: a decision holds for 180 days.
  consents: `delete from consents where received_at < now() - (180 + $1::int) * interval '1 day'`,
  carts: `delete from carts where touched_at < ${OLD}`,
  stock_notices: `delete from stock_notices where coalesce(told_at, at) < ${OLD}`,
  faq_proposals: `delete from faq_proposals where at < ${OLD}`,
  notices: `delete from notices where created_at < ${OLD} and coalesce(delivered_at, failed_at) is not null`,
  idempotency: `delete from idempotency where at < ${OLD}`,
  // The order is the shop's own book; what the shopper wrote to it is not.
  order_actions: `update order_actions set input = '{}' where at < ${OLD} and input <> '{}'`,
  returns: `update returns set items = (select jsonb_agg(item - 'comment') from jsonb_array_elements(items) item)
    where created_at < ${OLD} and jsonb_path_exists(items, '$[*].comment')`,
  coupons: `delete from coupons where until < ${OLD}`,
  // Over by themselves, whatever the days are.
  resume_codes: `delete from resume_codes where expires_at < now() and $1::int > 0`,
  limits: `delete from limits where expires_at < now() and $1::int > 0`,
  blocks: `delete from blocks where expires_at < now() and $1::int > 0`,
  agent_sessions: `delete from agent_sessions where expires_at < now() and $1::int > 0`,
  agent_presence: `delete from agent_presence where expires_at < now() - interval '1 hour' and $1::int > 0`,
} as const;

/**
 * Deletes what is older than the merchant keeps it; the answer is how many rows, by table, or null when another
 * instance is at it.
 */
export function deleteOld(sql: Sql, days: number): Promise<Readonly<Record<string, number>> | null> {
  return sql.transaction(async (tx) => {
    const [lock] = await tx.query<{ is_ours: boolean }>('select pg_try_advisory_xact_lock($1) as is_ours', [
      LOCKS.retention,
    ]);
    if (!lock?.is_ours) return null;
    await tx.script('set local statement_timeout = 0');
    const counts: Record<string, number> = {};
    for (const [table, statement] of Object.entries(STATEMENTS)) {
      const [row] = await tx.query<{ n: number }>(
        `with gone as (${statement} returning 1) select count(*)::int as n from gone`,
        [days],
      );
      if (row && row.n > 0) counts[table] = row.n;
    }
    return counts;
  });
}
