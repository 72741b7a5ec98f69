import type { MemoryWorld } from '../../adapters/memory/MemoryWorld';
import type { FaqEntry, NeighbourList, Product } from '../../contract/types';
import type { World } from '../World';

const AGENT = { role: 'agent', name: 'Noor' } as const;

/** New ones come first, and replace those that are the same. */
function replace<T>(old: readonly T[] = [], added: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const keys = new Set(added.map(keyOf));
  return [...added, ...old.filter((item) => !keys.has(keyOf(item)))];
}

/** The test's side of a memory world that adapters were made over. */
export function controlMemory(world: MemoryWorld): Required<World> {
  let ahead = 0;
  world.now ??= () => Date.now() + ahead;
  const agent = () => {
    if (!world.agent) throw new Error('No adapter was made over this world yet.');
    return world.agent;
  };
  return {
    ...controlGoods(world),
    async identify(id) {
      return { id, token: `memory-token-of-${id}` };
    },
    agentOnline: async (isOnline) => {
      agent().online = isOnline;
    },
    agentTake: async (id) => agent().take(id, AGENT),
    agentReply: async (id, text) => agent().reply(id, text),
    agentTyping: async (id, on) => agent().typing(id, on),
    closeByAgent: async (id) => agent().close(id),
    async advanceClock(ms) {
      ahead += ms;
    },
    // Nothing of it is lost, for there is nothing to stop.
    restart: async () => {},
    close: async () => {},
  };
}

type Goods = Required<Pick<World, 'seedFaq' | 'seedProducts' | 'seedLists' | 'seedOrder' | 'seedRewards'>>;

function controlGoods(world: MemoryWorld): Goods {
  return {
    async seedFaq(entries) {
      world.faq = replace<FaqEntry>(world.faq, entries, ({ id }) => id);
    },
    async seedProducts(products) {
      world.products = replace<Product>(world.products, products, ({ id }) => id);
    },
    async seedLists(lists) {
      world.lists = replace<NeighbourList>(world.lists, lists, ({ productId }) => productId);
    },
    async seedOrder(order, owner) {
      world.orders = replace(world.orders, [{ ...owner, order }], (each) => each.order.number);
      world.changed?.();
    },
    async seedRewards(shopperId, { points, offer }) {
      world.rewards = { ...world.rewards, [shopperId]: { points, offers: [offer] } };
    },
  };
}
