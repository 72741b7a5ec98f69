import { AdapterError, type ErrorCode } from '../../contract/errors';
import type { Adapter, AdapterFactory, ContactWay, FaqEntry, Order, Product } from '../../contract/types';
import { createMemoryChat, type MemoryAgent } from './createMemoryChat';

/** What an in-process backend holds; change it at any time. */
export interface MemoryWorld {
  faq?: readonly FaqEntry[];
  products?: readonly Product[];
  /** With the second factor that a look-up must name. */
  orders?: readonly { readonly order: Order; readonly email: string }[];
  contact?: readonly ContactWay[];
  /** Set by the adapter: the agent's side of every conversation. */
  agent?: MemoryAgent;
  /** The next call fails with this code, once. */
  failNext?: ErrorCode;
}

/** The reference adapter: complete, in the same process, for tests and for trying things out. */
export function memoryAdapter(world: MemoryWorld = {}): AdapterFactory {
  return (context): Adapter => {
    const step = () => {
      const { failNext } = world;
      if (!failNext) return;
      delete world.failNext;
      throw new AdapterError(failNext, 'This failure was asked for.', { adapterId: 'memory' });
    };
    const { port, agent } = createMemoryChat(context, step);
    world.agent = agent;
    return {
      id: 'memory',
      faq: {
        async list({ ifVersion }) {
          step();
          const items = world.faq ?? [];
          const version = JSON.stringify(items);
          return ifVersion === version ? 'unchanged' : { version, items };
        },
      },
      orders: {
        lookupFields: ['email'],
        async lookup({ number, email }) {
          step();
          const known = world.orders?.find(({ order }) => order.number === number);
          return known && known.email === email?.trim().toLowerCase() ? known.order : null;
        },
      },
      ...createMemoryCatalog(world, step),
      contact: {
        async ways() {
          step();
          return { items: world.contact ?? [] };
        },
      },
      chat: port,
      dispose() {},
    };
  };
}

function createMemoryCatalog(world: MemoryWorld, step: () => void): Pick<Adapter, 'catalog' | 'suggestions'> {
  const inStock = () => (world.products ?? []).filter(({ stock }) => stock?.level !== 'out');
  return {
    catalog: {
      async search({ text, limit = 20 }) {
        step();
        const wanted = text.trim().toLowerCase();
        const items = (world.products ?? []).filter(({ title }) => title.toLowerCase().includes(wanted));
        return { items: items.slice(0, limit) };
      },
      async byIds(ids) {
        step();
        return (world.products ?? []).filter(({ id }) => ids.includes(id));
      },
    },
    suggestions: {
      async get({ productId, cart = [], limit }) {
        step();
        const subject = world.products?.find(({ id }) => id === productId);
        return inStock()
          .filter(({ id }) => id !== productId && !cart.includes(id))
          .map((product) => ({
            product,
            reason: subject && product.category === subject.category ? 'same_category' : 'popular',
          }))
          .sort((a, b) => Number(b.reason === 'same_category') - Number(a.reason === 'same_category'))
          .slice(0, limit);
      },
    },
  };
}
