import type {
  Page,
  Product,
  ProductVariant,
  Stock,
  Suggestion,
  SuggestionContext,
} from '../../../src/contract/types';
import type { LocalPrice, LocalText, SeedVariant } from '../../shop/data/types';
import type { ShopCurrency, ShopLocale } from './locales';
import type { Sql } from './Sql';

const LOW_STOCK = 5;
const DEFAULT_LIMIT = 20;

export interface View {
  readonly locale: ShopLocale;
  readonly currency: ShopCurrency;
}

interface ProductRow {
  id: string;
  slug: string;
  category: string;
  title: LocalText;
  description: LocalText;
  price: LocalPrice;
  compare_at: LocalPrice | null;
  rating_value: number;
  rating_count: number;
  stock: number;
  stock_as_of: Date;
  image: string | null;
  variants: readonly SeedVariant[];
}

export interface CatalogStore {
  search(query: { text: string; cursor?: string; limit?: number }, view: View): Promise<Page<Product>>;
  byIds(ids: readonly string[], view: View): Promise<readonly Product[]>;
  suggest(context: SuggestionContext, view: View): Promise<readonly Suggestion[]>;
}

/** Products and suggestions, all computed in SQL. */
export function createCatalogStore(sql: Sql): CatalogStore {
  const byIds = async (ids: readonly string[], view: View) => {
    const rows = await sql.query<ProductRow>('select * from products where id = any($1)', [ids]);
    return ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => toProduct(row, view)));
  };
  return {
    byIds,
    async search({ text, cursor, limit = DEFAULT_LIMIT }, view) {
      const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const offset = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
      // Each word in its singular too; substrings, so that Chinese needs no dictionary.
      const patterns = words.map((word) => `%${escapeLike(word.replace(/(?<=[a-z]{3})s$/, ''))}%`);
      const rows = await sql.query<ProductRow>(
        `select * from products
         where search_text ilike all ($1)
         order by (lower(title->>$2) like any ($1)) desc, stock > 0 desc, rating_count desc, id
         limit $3 offset $4`,
        [patterns, view.locale, limit + 1, offset],
      );
      const items = rows.slice(0, limit).map((row) => toProduct(row, view));
      return { items, ...(rows.length > limit && { next: `${offset + limit}` }) };
    },
    async suggest({ productId, cart = [], recent = [], limit }, view) {
      const subjects = [productId, ...recent.slice(0, 5), ...cart.slice(0, 5)].filter(Boolean);
      const rows = await sql.query<ProductRow & { reason: string; because: string | null }>(SUGGEST, [
        subjects,
        [...subjects, ...cart],
        limit,
      ]);
      const subjectProducts = await byIds([...new Set(rows.flatMap(({ because }) => because ?? []))], view);
      return rows.map((row) => {
        const because = subjectProducts.find(({ id }) => id === row.because)?.title;
        return { product: toProduct(row, view), reason: row.reason, ...(because && { because }) };
      });
    },
  };
}

/**
 * Co-purchase: how often two products stand in one order, over the root of how often each is bought
 * (cosine). Filled up from the same category, then by what most people bought. Never sold out.
 */
const SUGGEST = `
with counts as (
  select product_id, count(*)::real as n from purchase_lines group by product_id
), together as (
  select b.product_id, a.product_id as because, count(*) / sqrt(max(na.n) * max(nb.n)) as score
  from purchase_lines a
  join purchase_lines b on b.order_id = a.order_id and b.product_id <> a.product_id
  join counts na on na.product_id = a.product_id
  join counts nb on nb.product_id = b.product_id
  where a.product_id = any($1)
  group by a.product_id, b.product_id
), ranked as (
  select distinct on (product_id) product_id, because, 3 + score as score, 'bought_together' as reason
  from together order by product_id, score desc
), shelf as (
  select p.id as product_id, null::text as because,
    case when p.category in (select category from products where id = any($1)) then 2 else 0 end
      + coalesce(c.n, 0) / (1 + (select max(n) from counts)) as score,
    case when p.category in (select category from products where id = any($1)) then 'same_category' else 'popular' end as reason
  from products p left join counts c on c.product_id = p.id
), best as (
  select distinct on (product_id) * from (select * from ranked union all select * from shelf) every_reason
  order by product_id, score desc
)
select p.*, best.reason, best.because from best join products p on p.id = best.product_id
where p.stock > 0 and p.id <> all($2)
order by best.score desc, p.id limit $3`;

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, (character) => `\\${character}`);
}

function toStock(quantity: number, asOf: Date): Stock {
  const level = quantity <= 0 ? 'out' : quantity <= LOW_STOCK ? 'low' : 'in';
  return { level, quantity: Math.max(0, quantity), asOf: new Date(asOf).toISOString() };
}

function toProduct(row: ProductRow, { locale, currency }: View): Product {
  const prefix = locale === 'en' ? '' : '/zh';
  const money = (price: LocalPrice) => ({ amount: price[currency], currency });
  const variants = row.variants.map((variant): ProductVariant => ({
    id: variant.id,
    title: variant.title[locale],
    ...(variant.price && { price: money(variant.price) }),
    ...(variant.image && { imageUrl: variant.image }),
    stock: toStock(variant.stock, row.stock_as_of),
  }));
  return {
    id: row.id,
    title: row.title[locale],
    url: `${prefix}/p/${row.slug}/`,
    price: money(row.price),
    ...(row.compare_at && { compareAtPrice: money(row.compare_at) }),
    ...(row.image && { imageUrl: row.image }),
    description: row.description[locale],
    category: row.category,
    rating: { value: Math.round(row.rating_value * 10) / 10, count: row.rating_count },
    stock: toStock(row.stock, row.stock_as_of),
    ...(variants.length > 0 && { variants }),
  };
}
