import type { FaqEntry, FaqList } from '../../../src/contract/types';

/** A page is well below the megabyte that clients take. */
const MAX_BYTES = 500_000;
const MAX_ENTRIES = 1000;

export interface FaqPart extends FaqList {
  /** Cursor of the page after it; absent on the last. */
  readonly next?: string;
  /** Of the page's first entry in the list, from 0. */
  readonly place: number;
}

/**
 * The page after a cursor, which is the last entry seen: what is put into the list meanwhile makes nothing
 * come twice. Empty where that entry is not there any more.
 */
export function pageOfFaq({ version, items }: FaqList, cursor: string | undefined): FaqPart {
  const place = cursor === undefined ? 0 : findPlace(items, cursor);
  const page: FaqEntry[] = [];
  let bytes = 0;
  for (const entry of items.slice(place, place + MAX_ENTRIES)) {
    bytes += Buffer.byteLength(JSON.stringify(entry));
    if (bytes > MAX_BYTES && page.length > 0) break;
    page.push(entry);
  }
  const last = page.at(-1);
  const isLast = place + page.length >= items.length;
  return { version, items: page, place, ...(last && !isLast && { next: toCursor(last) }) };
}

function findPlace(items: readonly FaqEntry[], cursor: string): number {
  const before = items.findIndex((entry) => toCursor(entry) === cursor);
  return before < 0 ? items.length : before + 1;
}

/** Ids may stand in the list twice, once for a language and once for all. */
function toCursor({ id, locale = '' }: FaqEntry): string {
  return Buffer.from(JSON.stringify([id, locale]))
    .toString('base64url')
    .slice(0, MAX_CURSOR);
}

const MAX_CURSOR = 300;
