import { isProduct } from 'virtual:shopbell-guards';
import type { AdapterContext, Product } from '../../contract/types';
import { isNode } from '../../lib/jsonLd/readJsonLd';

const KEY = 'adapter:page:catalog';
const MAX_PRODUCTS = 200;
const TIME_TO_LIVE_MS = 30 * 24 * 60 * 60 * 1000;

export interface SeenProduct {
  readonly product: Product;
  /** Milliseconds since the epoch. */
  readonly seenAt: number;
  /** The shopper was on its own page. */
  readonly isViewed: boolean;
}

export interface LearnedCatalog {
  /** Takes in what a page shows; `viewedId` is the product the page is about. */
  learn(products: readonly Product[], viewedId: string | undefined): void;
  /** Newest first; the same array until something is learned. */
  load(): Promise<readonly Product[]>;
  isViewed(id: string): boolean;
  /** What `mayRemember` says may be another thing now: what is known is stored, or forgotten, here too. */
  update(): void;
}

/**
 * The products of the pages seen, at most the 200 newest, for 30 days. They live in memory, and in the
 * storage only while `mayRemember` says so.
 */
export function createLearnedCatalog(
  { storage, clock }: Pick<AdapterContext, 'storage' | 'clock'>,
  mayRemember: () => boolean,
): LearnedCatalog {
  let known = new Map<string, SeenProduct>();
  let list: readonly Product[] | undefined;
  let recalled: Promise<void> | undefined;

  const put = (all: readonly SeenProduct[]) => {
    const oldest = clock.now() - TIME_TO_LIVE_MS;
    const newest = all.filter(({ seenAt }) => seenAt > oldest).sort((a, b) => b.seenAt - a.seenAt);
    known = new Map(newest.slice(0, MAX_PRODUCTS).map((seen) => [seen.product.id, seen]));
    list = undefined;
  };
  const recall = async () => {
    const stored = await storage.get(KEY);
    if (!mayRemember()) return;
    const old = (Array.isArray(stored) ? stored : []).filter(isSeenProduct);
    put([...known.values(), ...old.filter(({ product }) => !known.has(product.id))]);
  };
  const remember = async () => {
    if (!mayRemember()) return;
    await (recalled ??= recall());
    // The shopper may have said no meanwhile.
    if (mayRemember()) await storage.set(KEY, [...known.values()]);
  };
  return {
    learn(products, viewedId) {
      const seenAt = clock.now();
      const fresh = products.map((product) => {
        const isViewed = product.id === viewedId || known.get(product.id)?.isViewed === true;
        return { product, seenAt, isViewed };
      });
      const ids = new Set(products.map(({ id }) => id));
      put([...fresh, ...[...known.values()].filter(({ product }) => !ids.has(product.id))]);
      void remember();
    },
    async load() {
      if (mayRemember()) await (recalled ??= recall());
      return (list ??= Array.from(known.values(), ({ product }) => product));
    },
    isViewed: (id) => known.get(id)?.isViewed === true,
    update() {
      if (mayRemember()) return void remember();
      recalled = undefined;
      put([]);
    },
  };
}

function isSeenProduct(data: unknown): data is SeenProduct {
  return isNode(data) && isProduct(data['product']) && Number.isFinite(data['seenAt']);
}
