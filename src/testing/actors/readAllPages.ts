import type { Page } from '../../contract/types';

const MOST_PAGES = 200;

/** Every item of a list that comes in pages; `between` runs after each page but the last. */
export async function readAllPages<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
  between: (page: number) => Promise<void> = async () => {},
): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let pages = 1; pages <= MOST_PAGES; pages++) {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return items;
    await between(pages);
  }
  throw new Error(`The list has more than ${MOST_PAGES} pages: its cursors lead nowhere.`);
}
