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
  readonly variants: Readonly<
    Record<
      string,
      { readonly title: string; readonly image: string; readonly price: number; readonly stock: number }
    >
  >;
}

export interface Cart {
  lines(): readonly CartLine[];
  /** Rejects with words for the shopper when there is no more of it. */
  add(id: string, variantId?: string): Promise<void>;
  set(line: CartLine, quantity: number): void;
  clear(): void;
  catalog(): Promise<Readonly<Record<string, CatalogEntry>>>;
  onChange(listener: () => void): void;
}

/** The shop's cart, in this browser alone; nothing is stored before something is added. */
export function createCart(): Cart {
  const listeners: (() => void)[] = [];
  const { lang } = document.documentElement;
  let catalog: Promise<Record<string, CatalogEntry>> | undefined;
  const loadCatalog = () =>
    (catalog ??= fetch(`/assets/products.${lang}.json`).then(
      (response) => response.json() as Promise<Record<string, CatalogEntry>>,
    ));
  const lines = (): readonly CartLine[] => {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? '[]') as CartLine[];
    } catch {
      return [];
    }
  };
  const save = (next: readonly CartLine[]) => {
    localStorage.setItem(KEY, JSON.stringify(next));
    for (const listener of listeners) listener();
  };
  const isSame = (a: CartLine, b: Pick<CartLine, 'id' | 'variantId'>) =>
    a.id === b.id && a.variantId === b.variantId;
  return {
    lines,
    catalog: loadCatalog,
    async add(id, variantId) {
      const entry = (await loadCatalog())[id];
      const stock = (variantId ? entry?.variants[variantId]?.stock : entry?.stock) ?? 0;
      const wanted = { id, ...(variantId && { variantId }) };
      const before = lines().find((line) => isSame(line, wanted))?.quantity ?? 0;
      if (before >= stock) throw new Error(lang === 'en' ? 'There is no more of it.' : '没有更多库存了。');
      save([...lines().filter((line) => !isSame(line, wanted)), { ...wanted, quantity: before + 1 }]);
    },
    set(line, quantity) {
      const next = lines().map((each) => (isSame(each, line) ? { ...each, quantity } : each));
      const isKnown = next.some((each) => isSame(each, line));
      save((isKnown ? next : [...next, { ...line, quantity }]).filter((each) => each.quantity > 0));
    },
    clear: () => save([]),
    onChange: (listener) => void listeners.push(listener),
  };
}
