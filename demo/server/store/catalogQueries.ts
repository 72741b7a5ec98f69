/** Every product once, as the view wants it: $1 languages, the nearest first; $2 currency, else the shop's first. */
const VIEWED = `
viewed as (
  select distinct on (id) * from products
  order by id, array_position($1::text[], locale), (currency = $2) desc, position, currency
)`;

/** $3 ids. */
export const BY_IDS = `
select distinct on (id) product from products where id = any($3::text[])
order by id, array_position($1::text[], locale), (currency = $2) desc, position, currency`;

/**
 * $3 patterns that must all be there, in whichever language; $4 limit; $5–$8 the place after which to go on. Those
 * with all words in their title come first, sold out ones last.
 */
export const SEARCH = `
with ${VIEWED}, found as (
  select *, (not title like all ($3::text[]))::int as title_miss, is_sold_out::int as sold_out,
    -rating_count as unpopular
  from viewed where id in (select id from products where search_text like all ($3::text[]))
)
select product, jsonb_build_array(title_miss, sold_out, unpopular, id) as place from found
where (title_miss, sold_out, unpopular, id) > ($5::int, $6::int, $7::int, $8::text)
order by title_miss, sold_out, unpopular, id limit $4`;

/**
 * Neighbours first: those of imported lists, weighed within their list, and co-purchase, which is how often two
 * products stand in one order over the root of how often each is bought (cosine). Filled up from the same category,
 * then by what most people bought. Never sold out. $3 products it is about, $4 products to leave out, $5 limit.
 */
export const SUGGEST = suggest(true);

/** The same without what most people bought. */
export const RELATED = suggest(false);

function suggest(isFilledUp: boolean): string {
  return `
with ${VIEWED}, counts as (
  select product_id, count(*)::float8 as n from purchase_lines group by product_id
), listed as (
  select i."productId" as product_id, l.product_id as because,
    i.weight / nullif(max(i.weight) over (partition by l.product_id), 0) as score
  from suggestion_lists l, jsonb_to_recordset(l.items) as i ("productId" text, weight float8)
  where l.product_id = any($3::text[])
), together as (
  select b.product_id, a.product_id as because, count(*) / sqrt(max(na.n) * max(nb.n)) as score
  from purchase_lines a
  join purchase_lines b on b.order_id = a.order_id and b.product_id <> a.product_id
  join counts na on na.product_id = a.product_id
  join counts nb on nb.product_id = b.product_id
  where a.product_id = any($3::text[])
  group by a.product_id, b.product_id
), ranked as (
  select product_id, because, 4 + coalesce(score, 0) as score, 'bought_together' as reason from listed
  union all
  select product_id, because, 3 + score as score, 'bought_together' as reason from together
), shelf as (
  select p.id as product_id, null::text as because,
    case when p.category <> '' and p.category in (select category from viewed where id = any($3::text[])) then 2 else 0 end
      + coalesce(c.n, 0) / (1 + coalesce((select max(n) from counts), 0)) as score,
    case when p.category <> '' and p.category in (select category from viewed where id = any($3::text[])) then 'same_category' else 'popular' end as reason
  from viewed p left join counts c on c.product_id = p.id
), best as (
  select distinct on (product_id) * from (select * from ranked union all select * from shelf) every_reason
  order by product_id, score desc, because
)
select p.product, best.reason, best.because from best join viewed p on p.id = best.product_id
where not p.is_sold_out and p.id <> all($4::text[])${isFilledUp ? '' : ` and best.reason <> 'popular'`}
order by best.score desc, p.id limit $5`;
}

/** Neighbours of the products $1, at most $2 each: the merchant's own list, else what was bought together. */
export const LISTS = `
with counts as (
  select product_id, count(*)::float8 as n from purchase_lines group by product_id
), near as (
  select l.product_id as subject, i."productId" as product_id, i.weight
  from suggestion_lists l, jsonb_to_recordset(l.items) as i ("productId" text, weight float8)
  where l.product_id = any($1::text[])
  union all
  select a.product_id, b.product_id, count(*) / sqrt(max(na.n) * max(nb.n))
  from purchase_lines a
  join purchase_lines b on b.order_id = a.order_id and b.product_id <> a.product_id
  join counts na on na.product_id = a.product_id
  join counts nb on nb.product_id = b.product_id
  where a.product_id = any($1::text[])
    and not exists (select 1 from suggestion_lists l where l.product_id = a.product_id)
  group by a.product_id, b.product_id
), placed as (
  select *, row_number() over (partition by subject order by weight desc, product_id) as place from near
)
select subject as "productId",
  jsonb_agg(jsonb_build_object('productId', product_id, 'weight', weight) order by place) as items
from placed where place <= $2 group by subject order by array_position($1::text[], subject)`;
