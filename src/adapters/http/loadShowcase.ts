import type { Adapter, ChatPort } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import type { Caller } from './createCaller';
import { lazyPorts } from './lazyPorts';

/** What `createShowcase` makes, its code fetched when the first of it is wanted. */
export interface LazyShowcase {
  readonly ports: Pick<Adapter, 'catalog' | 'contact' | 'suggestions'>;
  readonly availability: ChatPort['availability'];
}

export function loadShowcase(caller: Caller): LazyShowcase {
  const showcase = createOnce(async () => (await import('./createShowcase')).createShowcase(caller));
  const lazy = lazyPorts(showcase);
  return {
    ports: {
      catalog: lazy('catalog', 'search', 'byIds', 'related', 'notifyWhenBack'),
      contact: lazy('contact', 'ways'),
      suggestions: lazy('suggestions', 'lists', 'get'),
    },
    availability: lazy('chat', 'availability').availability,
  };
}
