import type {
  NeighbourList,
  Page,
  Product,
  Suggestion,
  SuggestionContext,
} from '../../../src/contract/types';
import { BY_IDS, LISTS, RELATED, SEARCH, SUGGEST } from './catalogQueries';
import { createProductWriter, type ProductView } from './createProductWriter';
import { rankLocales, type View } from './locales';
import { FIRST_PLACE, readCursor, writeCursor, type Place } from './searchCursor';
import type { Sql } from './Sql';

export type { View } from './locales';

const MAX_RELATED = 8;
const MAX_NEIGHBOURS = 20;
const MAX_SUBJECTS = 5;

export interface ProductQuery {
  readonly text: string;
  /** `next` of the page before. */
  readonly cursor?: string;
  readonly limit: number;
}

export interface CatalogStore {
  /** What is added meanwhile makes nothing come twice. */
  search(query: ProductQuery, view: View): Promise<Page<Product>>;
  /** In the order asked for; unknown ids are left out. */
  byIds(ids: readonly string[], view: View): Promise<readonly Product[]>;
  /** What goes with a product, and its shelf. */
  related(id: string, view: View): Promise<readonly Product[]>;
  suggest(context: SuggestionContext, view: View): Promise<readonly Suggestion[]>;
  /** The merchant's lists, else what was bought together; products without neighbours are left out. */
  lists(ids: readonly string[]): Promise<readonly NeighbourList[]>;
  /** Puts products there; the same id, language and currency replaces. `isWhole`: and no others. */
  put(products: readonly ProductView[], isWhole: boolean): Promise<void>;
  /** Puts the merchant's own lists of neighbours there. `isWhole`: and no others. */
  putLists(lists: readonly NeighbourList[], isWhole: boolean): Promise<void>;
}

interface Found {
  readonly product: Product;
}

/** Products and suggestions, all computed in SQL. */
export function createCatalogStore(sql: Sql): CatalogStore {
  /** The first two parameters of every query. */
  const readView = async ({ wanted, currency }: View) => {
    const rows = await sql.query<{ locale: string }>('select distinct locale from products order by locale');
    const known = rows.map(({ locale }) => locale);
    return [rankLocales(wanted, known), currency?.toUpperCase() ?? ''] as const;
  };
  const byIds: CatalogStore['byIds'] = async (ids, view) => {
    const rows = await sql.query<Found>(BY_IDS, [...(await readView(view)), ids]);
    const byId = new Map(rows.map(({ product }) => [product.id, product]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
  return {
    byIds,
    async search({ text, cursor, limit }, view) {
      const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
      // Each word in its singular too; substrings, so that Chinese needs no dictionary.
      const patterns = words.map((word) => `%${escapeLike(word.replace(/(?<=[a-z]{3})s$/, ''))}%`);
      const place = readCursor(cursor) ?? FIRST_PLACE;
      const rows = await sql.query<Found & { place: Place }>(SEARCH, [
        ...(await readView(view)),
        patterns,
        limit + 1,
        ...place,
      ]);
      const found = rows.slice(0, limit);
      const last = found.at(-1);
      return {
        items: found.map(({ product }) => product),
        ...(last && rows.length > limit && { next: writeCursor(last.place) }),
      };
    },
    async related(id, view) {
      const rows = await sql.query<Found>(RELATED, [...(await readView(view)), [id], [id], MAX_RELATED]);
      return rows.map(({ product }) => product);
    },
    async suggest({ productId, cart = [], recent = [], limit }, view) {
      const near = [...recent.slice(0, MAX_SUBJECTS), ...cart.slice(0, MAX_SUBJECTS)];
      const subjects = [...(productId === undefined ? [] : [productId]), ...near];
      const params = [...(await readView(view)), subjects, [...subjects, ...cart], limit];
      const rows = await sql.query<Found & { reason: string; because: string | null }>(SUGGEST, params);
      const titled = await byIds([...new Set(rows.flatMap(({ because }) => because ?? []))], view);
      return rows.map(({ product, reason, because: id }) => {
        const because = titled.find((subject) => subject.id === id)?.title;
        return { product, reason, ...(because !== undefined && { because }) };
      });
    },
    lists: (ids) => sql.query<NeighbourList>(LISTS, [ids, MAX_NEIGHBOURS]),
    ...createProductWriter(sql),
  };
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, (character) => `\\${character}`);
}
