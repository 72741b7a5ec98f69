import type { Adapter } from '../../contract/types';

/** What the adapter offers, by name. */
export function listCapabilities(adapter: Adapter): readonly string[] {
  return Object.entries(adapter).flatMap(([name, part]) => (part && typeof part === 'object' ? name : []));
}

/** The same adapter with only those capabilities that are in the set at the moment of asking. */
export function narrowAdapter(adapter: Adapter, offered: { peek(): ReadonlySet<unknown> }): Adapter {
  const narrowed = { ...adapter };
  for (const name of listCapabilities(adapter)) {
    const get = () => (offered.peek().has(name) ? adapter[name as 'faq'] : undefined);
    Object.defineProperty(narrowed, name, { get, enumerable: true });
  }
  return narrowed;
}
