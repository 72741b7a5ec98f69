import type { Adapter, ChatPort } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import { createLazyPort } from '../device/createLazyPort';
import type { Caller } from './createCaller';
import type { Showcase } from './createShowcase';

/** What `createShowcase` makes, its code fetched when the first of it is wanted. */
export interface LazyShowcase {
  readonly ports: Pick<Adapter, 'catalog' | 'contact' | 'suggestions'>;
  readonly availability: ChatPort['availability'];
}

export function loadShowcase(caller: Caller): LazyShowcase {
  const showcase = createOnce(async () => (await import('./createShowcase')).createShowcase(caller));
  const lazy = <Name extends keyof Showcase, Method extends keyof Showcase[Name] & string>(
    name: Name,
    ...methods: readonly Method[]
  ) => createLazyPort<Showcase[Name], Method>(async () => (await showcase.get())[name], methods);
  return {
    ports: {
      catalog: lazy('catalog', 'search', 'byIds', 'related', 'notifyWhenBack'),
      contact: lazy('contact', 'ways'),
      suggestions: lazy('suggestions', 'lists', 'get'),
    },
    availability: lazy('chat', 'availability').availability,
  };
}
