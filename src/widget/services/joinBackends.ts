import { combine } from '../../adapters/compose/combine';
import type { AdapterFactory } from '../../contract/types';
import { CAPABILITIES } from '../../contract/types/common';

/** Several backends as one: for each capability the first that has it, and the next where that one fails. */
export function joinBackends(factories: readonly AdapterFactory[]): AdapterFactory {
  return combine(Object.fromEntries(CAPABILITIES.map((name) => [name, factories])));
}
