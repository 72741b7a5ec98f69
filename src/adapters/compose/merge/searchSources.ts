import type { CallOptions, CatalogPort, CatalogQuery, Page, Product } from '../../../contract/types';
import type { Part } from '../combine/createParts';
import { readCode } from '../combine/mayFallBack';
import type { Place, Places } from './createPlaces';
import { interleave } from './interleave';

const PAGE_LENGTH = 20;
const LONGEST_PAGE = 200;
/** How often those that have more are asked to fill a page where others had little. */
const MAX_ROUNDS = 4;

interface SearchPorts {
  /** Those that are searched, in the merchant's order. */
  readonly parts: readonly Part[];
  readonly places: Places;
  rename(part: Part, products: readonly Product[]): readonly Product[];
}

interface Search extends SearchPorts {
  readonly text: string;
  readonly options: CallOptions;
  /** Sources that have more, and from where. */
  readonly open: Map<Part, Place>;
  /** Where those stand that do not answer now. */
  readonly lost: Map<Part, Place>;
  readonly failures: unknown[];
}

/**
 * One page of the products of all sources, the best of each in turn. Every source gives its share, so that
 * nothing is fetched that is not shown, and the cursor says where each goes on. A source that fails keeps
 * its place for as long as others go on. Rejects when nobody answers.
 */
export async function searchSources(
  ports: SearchPorts,
  { text, cursor, limit = PAGE_LENGTH }: CatalogQuery,
  options: CallOptions,
): Promise<Page<Product>> {
  const { parts, places } = ports;
  const start = cursor === undefined ? parts.map((): Place => ({})) : places.read(cursor);
  const open = new Map(parts.flatMap((part, at) => (start[at] ? [[part, start[at]] as const] : [])));
  const search: Search = { ...ports, text, options, open, lost: new Map(), failures: [] };
  const count = open.size;
  const length = Math.min(LONGEST_PAGE, Math.max(1, limit));
  const items: Product[] = [];
  for (let round = 0; round < MAX_ROUNDS && open.size > 0 && items.length < length; round++)
    items.push(...(await askRound(search, length - items.length)));
  if (count > 0 && search.failures.length === count) throw search.failures[0];
  if (open.size === 0) return { items };
  const left = new Map([...open, ...search.lost]);
  return { items, next: places.write(parts.map((part) => left.get(part) ?? null)) };
}

/** Asks each source that has more for its share of so many products, and moves on in it. */
async function askRound(search: Search, wanted: number): Promise<readonly Product[]> {
  const { open, lost, failures, text, options, rename } = search;
  const asked = [...open].slice(0, wanted);
  const shareOf = (at: number) => Math.floor((wanted + asked.length - 1 - at) / asked.length);
  const pages = asked.map(async ([part, place], at) =>
    (part.adapter.catalog as CatalogPort).search({ text, limit: shareOf(at), ...place }, options),
  );
  const ends = await Promise.allSettled(pages);
  const found = ends.map((end, at) => {
    const [part, place] = asked[at] as readonly [Part, Place];
    open.delete(part);
    if (end.status === 'rejected') {
      if (readCode(end.reason) === 'aborted') throw end.reason;
      lost.set(part, place);
      failures.push(end.reason);
      return [];
    }
    const { items, next } = end.value;
    if (next !== undefined) open.set(part, { cursor: next });
    return rename(part, items);
  });
  return interleave(found);
}
