import { createHash } from 'node:crypto';
import type { FaqEntry, FaqList } from '../../../src/contract/types';
import { rankLocales } from './locales';
import { hashToken } from './secrets';
import type { Sql } from './Sql';

export interface FaqStore {
  /** The entries of the nearest language, and those that serve every language. */
  list(wanted: string): Promise<FaqList>;
  /** The same key counts once. */
  vote(vote: { readonly entryId: string; readonly helpful: boolean; readonly key: string }): Promise<void>;
  /** Keeps a question that found no answer; the same key counts once. */
  propose(proposal: {
    readonly question: string;
    readonly locale: string;
    readonly key: string;
  }): Promise<void>;
  /** Puts the entries there in this order; the same id and language replaces. `isWhole`: and no others. */
  put(entries: readonly FaqEntry[], isWhole: boolean): Promise<void>;
}

/** The shop's answers; the version is a hash of what is in the list. */
export function createFaqStore(sql: Sql): FaqStore {
  return {
    async list(wanted) {
      const known = await sql.query<{ locale: string }>(
        `select distinct locale from faq_entries where locale <> '' order by locale`,
      );
      const [nearest] = rankLocales(
        wanted,
        known.map(({ locale }) => locale),
      );
      const rows = await sql.query<{ entry: FaqEntry }>(
        `select entry from faq_entries where locale in ($1, '') order by position, id`,
        [nearest ?? ''],
      );
      const items = rows.map(({ entry }) => entry);
      const hash = createHash('sha256').update(JSON.stringify(items)).digest('base64url');
      return { version: hash.slice(0, 16), items };
    },
    async vote({ entryId, helpful, key }) {
      await sql.query(
        'insert into faq_feedback (key, entry_id, helpful) values ($1, $2, $3) on conflict (key) do nothing',
        [hashToken(key), entryId, helpful],
      );
    },
    async propose({ question, locale, key }) {
      await sql.query(
        'insert into faq_proposals (key, question, locale) values ($1, $2, $3) on conflict (key) do nothing',
        [hashToken(key), question, locale],
      );
    },
    put: (entries, isWhole) =>
      sql.transaction(async (tx) => {
        if (isWhole) await tx.query('delete from faq_entries');
        const rows = new Map(
          entries.map((entry, position) => {
            const locale = entry.locale ?? '';
            return [JSON.stringify([entry.id, locale]), { id: entry.id, locale, position, entry }];
          }),
        );
        await tx.query(PUT, [JSON.stringify([...rows.values()])]);
      }),
  };
}

const PUT = `
insert into faq_entries (id, locale, position, entry)
select id, locale, position, entry
from jsonb_to_recordset($1::jsonb) as r (id text, locale text, position integer, entry jsonb)
on conflict (id, locale) do update set position = excluded.position, entry = excluded.entry`;
