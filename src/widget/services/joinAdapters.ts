import type { Adapter } from '../../contract/types';

/** What the adapter offers, by name. */
export function listCapabilities(adapter: Adapter): readonly string[] {
  return Object.entries(adapter).flatMap(([name, part]) => (part && typeof part === 'object' ? name : []));
}

/** Several adapters as one; the first that offers a capability has it. */
export function joinAdapters(adapters: readonly Adapter[]): Adapter {
  return {
    ...(Object.assign({}, ...[...adapters].reverse()) as Adapter),
    id: adapters[0]?.id ?? 'none',
    dispose: () => adapters.forEach((adapter) => adapter.dispose()),
  };
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
