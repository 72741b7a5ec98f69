import type { PageView } from '../../contract/types';

export interface ProductFinder {
  /** Fetches the reader of structured data, where the page has any. Never rejects. */
  load(): Promise<void>;
  /** Id of the product the page is about, as far as it can be read now. */
  find(): string | undefined;
}

/** The product of the page: the one that the tag names, else the one of its structured data. */
export function createProductFinder(page: PageView, named: string | undefined): ProductFinder {
  let read: ((page: PageView) => string | undefined) | undefined;
  const load = async () => {
    if (named || read || page.jsonLd().length === 0) return;
    read = (await import('../../browser/page/findPageProduct').catch(() => undefined))?.findPageProduct;
  };
  return {
    load,
    find() {
      // A page that had no structured data may have become one that has.
      if (!read) void load();
      return named ?? read?.(page);
    },
  };
}
