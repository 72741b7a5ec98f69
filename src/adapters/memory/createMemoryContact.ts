import type { ContactPort } from '../../contract/types';
import type { Parts } from './Backend';

/** The ways that the world names, and what is wrong at the shop. */
export function createMemoryContact({ backend: { world }, gate }: Parts): ContactPort {
  return {
    ways: (options) =>
      gate(options, () => {
        const { contact = [], incident, load } = world;
        return { items: contact, ...(incident && { incident }), ...(load && { load }) };
      }),
  };
}
