import { isPrivacyExport } from 'virtual:shopbell-guards';
import type {
  AdapterContext,
  CallOptions,
  PrivacyExport,
  PrivacyPort,
  PrivacySubject,
} from '../../contract/types';
import type { Ask, Caller } from './createCaller';
import { showCart } from './createHttpCart';

/** Whose data is shown by the handles, the shopper's token and the guest's cart, so that all of it is found. */
export function createHttpPrivacy({ mine }: Caller, { storage }: AdapterContext): PrivacyPort {
  const read = mine<[Ask], PrivacyExport>('/privacy/export', isPrivacyExport, (ask) => ask);
  const remove = mine<[Ask]>('/privacy/erase', null, (ask) => ask);
  // What is posted changes nothing more the second time.
  const ask = async (json: PrivacySubject, options: CallOptions): Promise<Ask> => ({
    json,
    tries: 3,
    headers: await showCart(storage, options),
  });
  return {
    export: async (subject, options) => read(await ask(subject, options), options),
    erase: async (subject, options) => remove(await ask(subject, options), options),
  };
}
