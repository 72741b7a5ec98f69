import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { PluginContext } from '../../contract/plugin';
import type { Product, Suggestion } from '../../contract/types';
import type { SuggestionsKey } from './strings';

const RAIL_LENGTH = 6;
const SEARCH_LENGTH = 12;

export type AddState = 'adding' | 'added' | { readonly failed: string };

export interface SuggestionsModel {
  /** For the home screen, or for the element that the merchant placed; null until known. */
  readonly rail: ReadonlySignal<readonly Suggestion[] | null>;
  /** Product id → what became of adding it. */
  readonly adds: ReadonlySignal<ReadonlyMap<string, AddState>>;
  /** Whether the shop takes products into its cart from here. */
  canAdd(): boolean;
  search(text: string): Promise<readonly Product[]>;
  load(ids: readonly string[]): Promise<readonly Product[]>;
  add(product: Product): Promise<void>;
  /** Tells the page that it was seen, once, or followed. */
  tell(what: 'view' | 'click', product: Product): void;
}

/** Suggestions for the page's product, search in the catalog, and the way into the shop's cart. */
export function createSuggestionsModel(context: PluginContext<SuggestionsKey>): SuggestionsModel {
  const { adapter, conversation, call, emit, createId, t } = context;
  const adds = signal<ReadonlyMap<string, AddState>>(new Map());
  const byId = new Map<string, Product>();
  const remember = (products: readonly Product[]) => {
    for (const product of products) byId.set(product.id, product);
    return products;
  };
  const seen = new Set<string>();
  const setAdd = (id: string, state: AddState) => {
    adds.value = new Map(adds.peek()).set(id, state);
  };
  const rail = createRail(context, () => byId.clear());

  return {
    rail,
    adds,
    canAdd: () => Boolean(adapter.cart) || context.hasListener('suggestion:add'),
    async search(words) {
      const text = await readWords(words, conversation);
      const found = text && (await adapter.catalog?.search({ text, limit: SEARCH_LENGTH }, call()));
      return remember(found ? found.items : []);
    },
    async load(ids) {
      const missing = ids.filter((id) => !byId.has(id));
      if (missing.length > 0) remember((await adapter.catalog?.byIds?.(missing, call())) ?? []);
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    tell(what, { id }) {
      if (what === 'view' && seen.has(id)) return;
      seen.add(id);
      const suggested = rail.peek()?.find(({ product }) => product.id === id);
      const why = suggested && { placement: 'home', reason: suggested.reason };
      emit(`suggestion:${what}`, { productId: id, ...why });
    },
    async add(product) {
      const variant = product.variants?.find(({ stock }) => stock?.level !== 'out');
      const line = { productId: product.id, ...(variant && { variantId: variant.id }), quantity: 1 };
      setAdd(product.id, 'adding');
      try {
        const { response } = emit('suggestion:add', line);
        await (response ?? adapter.cart?.add({ ...line, key: createId() }, call()));
        setAdd(product.id, 'added');
      } catch (error) {
        const reason = error instanceof Error && error.message ? error.message : t('add.unknown');
        setAdd(product.id, { failed: reason });
      }
    },
  };
}

/** What of the words may leave the device; what stands for a hidden piece would find nothing. */
async function readWords(words: string, { mask }: PluginContext['conversation']): Promise<string> {
  return (await mask(words)).text.replace(/•+( \d+)?/g, ' ').trim();
}

/** What fits the page; anew, with `forget`, when the shopper decides whether it may be told from what was looked at. */
function createRail(
  { adapter, shop, call, consent, health }: PluginContext<SuggestionsKey>,
  forget: () => void,
): ReadonlySignal<readonly Suggestion[] | null> {
  const { personal } = consent;
  const rail = signal<readonly Suggestion[] | null>(null);
  let held = personal.peek();
  const load = async () => {
    const { productId } = shop.page();
    const placement = shop.placement ?? 'home';
    const wanted = { placement, limit: RAIL_LENGTH, ...(productId && { productId }) };
    const before = held;
    const found = await adapter.suggestions?.get?.(wanted, call()).catch(() => null);
    if (found && held === before) rail.value = found;
  };
  personal.subscribe((holds) => {
    if (holds === held) return;
    held = holds;
    forget();
    rail.value = null;
    void load();
  });
  health.subscribe((state) => {
    if (state === 'ok' && !rail.peek()) void load();
  });
  return rail;
}
