import type { Adapter, AdapterFactory, Capability } from '../../contract/types';
import type { Part } from './combine/createParts';
import { createIdSpace } from './merge/createIdSpace';
import { mergeCatalog } from './merge/mergeCatalog';
import { mergeFaq } from './merge/mergeFaq';
import { withPlainIds } from './merge/withPlainIds';

/** Several backends whose entries or products become one list. */
export interface Merged {
  readonly merged: readonly AdapterFactory[];
  /** One port from those of the adapters, which stands here so that who merges nothing need not load it. */
  join(capability: Capability, parts: readonly Part[]): object;
  /** The whole combination, with its other capabilities knowing of the joined ids. */
  complete(whole: Adapter, capability: Capability, parts: readonly Part[]): Adapter;
}

/**
 * All entries, or all products, of several backends; their ids begin with the adapter's, `files:kettle`,
 * and what is done with one goes back there. Paging goes through all of them.
 */
export function merge(...factories: readonly AdapterFactory[]): Merged {
  return {
    merged: factories,
    join: (capability, parts) => (capability === 'faq' ? mergeFaq(parts) : mergeCatalog(parts)),
    complete: (whole, capability, parts) =>
      capability === 'catalog' ? withPlainIds(whole, createIdSpace(parts)) : whole,
  };
}
