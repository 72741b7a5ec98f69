import type { Rating } from '../../../../src/contract/types';
import { hashToken } from '../secrets';
import type { Sql } from '../Sql';

export type Scores = Omit<Rating, 'key'>;

export interface RatingStore {
  /** Counts once for a key. */
  add(conversationId: string, key: string, scores: Scores): Promise<void>;
  /** Newest first. */
  list(conversationId: string): Promise<readonly Scores[]>;
}

/** How conversations went, in the shopper's eyes. */
export function createRatingStore(sql: Sql): RatingStore {
  return {
    async add(conversationId, key, scores) {
      await sql.query(
        `insert into ratings (conversation_id, key_hash, scores) values ($1, $2, $3)
         on conflict (conversation_id, key_hash) do nothing`,
        [conversationId, hashToken(key), JSON.stringify(scores)],
      );
    },
    async list(conversationId) {
      const rows = await sql.query<{ scores: Scores }>(
        'select scores from ratings where conversation_id = $1 order by at desc, key_hash',
        [conversationId],
      );
      return rows.map(({ scores }) => scores);
    },
  };
}
