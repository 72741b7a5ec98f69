import type { Adapter, AdapterContext, AdapterFactory } from '../../../contract/types';
import { scopeStorage } from './scopeStorage';
import { withBreaker } from './withBreaker';

/** An adapter of a combination, behind its breaker. */
export interface Part {
  /** The adapter's id; where two have the same, the later one's ends with its number. Holds no colon. */
  readonly name: string;
  readonly adapter: Adapter;
}

/**
 * Makes each adapter once, however often it is named. One that cannot be made is left out and logged: the
 * others go on without it.
 */
export function createParts(
  factories: Iterable<AdapterFactory>,
  context: AdapterContext,
): ReadonlyMap<AdapterFactory, Part> {
  const parts = new Map<AdapterFactory, Part>();
  const counts = new Map<string, number>();
  for (const factory of new Set(factories)) {
    let scope = '';
    // SECURITY: two backends of the same kind must not find each other's tokens in the storage.
    const storage = scopeStorage(context.storage, () => scope);
    try {
      const adapter = factory({ ...context, storage });
      const id = adapter.id.replaceAll(':', '-');
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      const name = count === 1 ? id : `${id}-${count}`;
      // The first keeps what it had stored before there was a second.
      if (count > 1) scope = `${name}:`;
      parts.set(factory, { name, adapter: withBreaker(adapter, context.clock) });
    } catch {
      context.log.warn('An adapter could not be made and is left out.');
    }
  }
  return parts;
}
