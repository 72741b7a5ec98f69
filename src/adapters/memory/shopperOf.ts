import type { CallOptions } from '../../contract/types';
import type { Parts } from './Backend';

/** The id of the signed-in shopper; throws `unauthenticated` for a guest. */
export function shopperOf({ identity }: CallOptions, { fail }: Parts): string {
  if (!identity) throw fail('unauthenticated', 'Nobody is signed in.');
  return identity.id;
}
