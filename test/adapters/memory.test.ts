import { withCache } from '../../src/adapters/compose/withCache';
import { memoryAdapter, type MemoryWorld } from '../../src/adapters/memory';
import type { AdapterFactory, Order } from '../../src/contract/types';
import { createContext } from '../support/createContext';
import { testAdapter } from './testAdapter';

const order: Order = {
  number: '1001',
  status: 'shipped',
  placedAt: '2026-05-09T10:00:00Z',
  total: { amount: 100, currency: 'EUR' },
  items: [],
  shipments: [],
  asOf: '2026-05-12T12:00:00Z',
};
const product = (id: string, title: string) => ({
  id,
  title,
  url: `/${id}`,
  price: { amount: 1, currency: 'EUR' },
});

function create(wrap: (factory: AdapterFactory) => AdapterFactory) {
  return async () => {
    const world: MemoryWorld = {
      faq: [{ id: 'a', question: 'Q', answer: 'A' }],
      orders: [{ order, email: 'a@b.example' }],
      products: [product('k', 'Kettle'), product('m', 'Mug')],
    };
    return {
      adapter: wrap(memoryAdapter(world))(createContext()),
      order: { number: '1001', email: 'a@b.example' },
      agentReply: async (id: string, text: string) => world.agent?.reply(id, text),
      close: async () => {},
    };
  };
}

testAdapter(
  'memory',
  create((factory) => factory),
);
testAdapter('memory behind the cache', create(withCache));
