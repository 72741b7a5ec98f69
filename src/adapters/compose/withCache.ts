import type {
  Adapter,
  AdapterContext,
  AdapterFactory,
  FaqList,
  FaqPort,
  Order,
  OrdersPort,
} from '../../contract/types';
import { isRetryable } from '../../lib/isRetryable';

/**
 * An adapter around an adapter that remembers in the injected storage. FAQ: the stored list at once, a
 * fresh one behind it for the next time. Orders: the last known state where the backend does not answer.
 */
export function withCache(factory: AdapterFactory): AdapterFactory {
  return (context) => {
    const inner = factory(context);
    return {
      ...inner,
      ...(inner.faq && { faq: cacheFaq(inner.faq, inner, context) }),
      ...(inner.orders && { orders: cacheOrders(inner.orders, inner, context) }),
      dispose: () => inner.dispose(),
    };
  };
}

function cacheFaq(faq: FaqPort, { id }: Adapter, { storage }: AdapterContext): FaqPort {
  const refreshed = new Set<string>();
  return {
    ...faq,
    async list(query, options) {
      const key = `cache:${id}:faq:${options.locale}`;
      const stored = await storage.get<FaqList>(key);
      const refresh = async () => {
        const fresh = await faq.list(stored ? { ifVersion: stored.version } : {}, options);
        refreshed.add(key);
        if (fresh === 'unchanged') return stored ?? { version: '', items: [] };
        await storage.set(key, fresh);
        return fresh;
      };
      const answer = stored ?? (await refresh());
      // Stale while revalidate: once a page, behind the answer; a failure leaves the stored list.
      if (stored && !refreshed.has(key)) void refresh().catch(() => {});
      return answer.version === query.ifVersion ? 'unchanged' : answer;
    },
  };
}

function cacheOrders(orders: OrdersPort, { id }: Adapter, { storage }: AdapterContext): OrdersPort {
  return {
    ...orders,
    async lookup(query, options) {
      if (!orders.lookup) return null;
      // The key holds the whole query, so a wrong second factor never finds what a right one stored.
      const key = `cache:${id}:order:${[query.number, query.email, query.phone, query.postcode].join('|')}`;
      try {
        const order = await orders.lookup(query, options);
        if (order) await storage.set(key, order);
        return order;
      } catch (error) {
        const stored = isRetryable(error) ? await storage.get<Order>(key) : undefined;
        if (stored) return stored;
        throw error;
      }
    },
  };
}
