const KEY = 'oat-elm-cart';

export interface CartLine {
  readonly id: string;
  readonly variantId?: string;
  readonly quantity: number;
}

export interface CatalogEntry {
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly price: number;
  readonly stock: number;
  /** Each with its whole name, "Soup bowl, Clay". */
  readonly variants: Readonly<
    Record<
      string,
      { readonly title: string; readonly image: string; readonly price: number; readonly stock: number }
    >
  >;
}

export type Catalog = Readonly<Record<string, CatalogEntry>>;

/** What the cart says when it cannot do what it was asked to. */
export interface CartWords {
  readonly unknown: string;
  readonly soldOut: (title: string) => string;
  readonly noMore: (title: string, stock: number) => string;
  readonly offline: string;
}

export interface Cart {
  lines(): readonly CartLine[];
  /** Rejects with words for the shopper when there is no more of it. Without a variant, the first that is there. */
  add(id: string, variantId?: string, quantity?: number): Promise<void>;
  set(line: CartLine, quantity: number): void;
  clear(): void;
  catalog(): Promise<Catalog>;
  onChange(listener: () => void): void;
}

/** The shop's cart, in this browser alone; nothing is stored before something is added. */
export function createCart(words: CartWords): Cart {
  const listeners: (() => void)[] = [];
  const { lang } = document.documentElement;
  // Where the browser denies storage, the cart lasts as long as the page.
  let inMemory: readonly CartLine[] = [];
  let catalog: Promise<Catalog> | undefined;

  const loadCatalog = () => {
    catalog ??= fetch(`/assets/products.${lang}.json`)
      .then((response) => (response.ok ? (response.json() as Promise<Catalog>) : Promise.reject()))
      .catch(() => {
        catalog = undefined;
        throw new Error(words.offline);
      });
    return catalog;
  };
  const lines = (): readonly CartLine[] => {
    try {
      return parseLines(JSON.parse(localStorage.getItem(KEY) ?? 'null')) ?? inMemory;
    } catch {
      return inMemory;
    }
  };
  const save = (next: readonly CartLine[]) => {
    inMemory = next;
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Kept in memory.
    }
    for (const listener of listeners) listener();
  };
  // Another tab of the shop changed it.
  addEventListener('storage', ({ key }) => key === KEY && listeners.forEach((listener) => listener()));

  return {
    lines,
    async add(id, variantId, quantity = 1) {
      const entry = (await loadCatalog())[id];
      if (!entry) throw new Error(words.unknown);
      const { chosen, title, stock } = choose(entry, variantId);
      if (stock <= 0) throw new Error(words.soldOut(title));
      const wanted = { id, ...(chosen && { variantId: chosen }) };
      const before = lines().find((line) => isSame(line, wanted))?.quantity ?? 0;
      if (before + quantity > stock) throw new Error(words.noMore(title, stock));
      save([...lines().filter((line) => !isSame(line, wanted)), { ...wanted, quantity: before + quantity }]);
    },
    set(line, quantity) {
      const next = lines().map((each) => (isSame(each, line) ? { ...each, quantity } : each));
      const isKnown = next.some((each) => isSame(each, line));
      save((isKnown ? next : [...next, { ...line, quantity }]).filter((each) => each.quantity > 0));
    },
    clear: () => save([]),
    catalog: loadCatalog,
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Without a variant, the first that is there. */
function choose({ variants, title, stock }: CatalogEntry, variantId: string | undefined) {
  const chosen = variantId ?? Object.entries(variants).find((each) => each[1].stock > 0)?.[0];
  const variant = chosen === undefined ? undefined : variants[chosen];
  return { chosen, title: variant?.title ?? title, stock: variant?.stock ?? stock };
}

const isSame = (a: Pick<CartLine, 'id' | 'variantId'>, b: Pick<CartLine, 'id' | 'variantId'>) =>
  a.id === b.id && a.variantId === b.variantId;

/** Null for anything that is no list; lines that are not ours are left out. */
function parseLines(data: unknown): readonly CartLine[] | null {
  if (!Array.isArray(data)) return null;
  return (data as Partial<CartLine>[]).filter(
    (line): line is CartLine => typeof line?.id === 'string' && Number.isInteger(line.quantity),
  );
}
