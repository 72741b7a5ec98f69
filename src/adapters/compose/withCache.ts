import type { AdapterFactory } from '../../contract/types';
import { cacheFaqList } from './cache/cacheFaqList';
import { cacheMethod } from './cache/cacheMethod';
import { createShelf } from './cache/createShelf';
import { POLICIES } from './cache/policies';
import { mapMethods } from './ports/mapMethods';

export interface CacheOptions {
  /** Tells its answers from those of another adapter over the same storage. @default the adapter's id */
  readonly name?: string;
}

/**
 * An adapter around an adapter that remembers in the injected storage. What is the same for everybody (FAQ,
 * products, suggestions, ways of contact) is there at once, and a fresh answer is fetched behind it for the
 * next time; orders and delivery come from the backend, and as last known when it cannot be reached. Who
 * asks is part of the question. All else passes through; `cache/policies.ts` is the list.
 */
export function withCache(factory: AdapterFactory, { name }: CacheOptions = {}): AdapterFactory {
  return (context) => {
    const adapter = factory(context);
    const { clock } = context;
    const shelf = createShelf((name ?? adapter.id).replaceAll(':', '-'), context);
    return mapMethods(adapter, (method) => {
      const policy = POLICIES[method.name as keyof typeof POLICIES];
      if (!policy) return method.call;
      const cache = method.name === 'faq.list' ? cacheFaqList : cacheMethod;
      return cache({ method, policy, shelf, clock });
    });
  };
}
