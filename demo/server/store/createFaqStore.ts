import { createHash } from 'node:crypto';
import type { FaqEntry, FaqList } from '../../../src/contract/types';
import type { ShopLocale } from './locales';
import type { Sql } from './Sql';

export interface FaqStore {
  list(locale: ShopLocale): Promise<FaqList>;
  /** The same key counts once. */
  vote(vote: { readonly entryId: string; readonly helpful: boolean; readonly key: string }): Promise<void>;
}

/** The shop's answers; the version is a hash of what is in the list. */
export function createFaqStore(sql: Sql): FaqStore {
  return {
    async list(locale) {
      const rows = await sql.query<{ entry: FaqEntry }>(
        'select entry from faq_entries where locale = $1 order by position, id',
        [locale],
      );
      const items = rows.map(({ entry }) => entry);
      const hash = createHash('sha256').update(JSON.stringify(items)).digest('base64url');
      return { version: hash.slice(0, 16), items };
    },
    async vote({ entryId, helpful, key }) {
      await sql.query(
        'insert into faq_feedback (key, entry_id, helpful) values ($1, $2, $3) on conflict (key) do nothing',
        [key, entryId, helpful],
      );
    },
  };
}
