import { AdapterError } from '../../contract/errors';
import type { Identity } from '../../contract/types';

/** The identity token that a call carries; undefined for a guest. */
export interface Tokens {
  /**
   * With `refused`, a token that the backend did not take, asks for another one: once for all calls that
   * were refused at the same time. Rejects with `unauthenticated` when there is none to be had.
   */
  get(identity: Identity | undefined, refused?: string): Promise<string | undefined>;
}

/** Keeps the token of one shopper at a time, in memory only. */
export function createTokens(): Tokens {
  const known = new Map<string, Promise<string>>();
  const ask = async (identity: Identity, isRefresh: boolean) => {
    try {
      return (await identity.getToken?.(isRefresh)) ?? '';
    } catch {
      // SECURITY: what the shop's own code threw may hold a token.
      throw new AdapterError('unauthenticated', 'The shop gave no token.');
    }
  };
  return {
    async get(identity, refused) {
      if (!identity?.getToken) return identity?.token;
      const { id, token } = identity;
      const last = known.get(id);
      if (last && (refused === undefined || (await last) !== refused)) return last;
      const newer = known.get(id);
      // While we looked, another call that was refused has asked already.
      if (newer && newer !== last) return newer;
      const asked =
        refused === undefined && token ? Promise.resolve(token) : ask(identity, refused !== undefined);
      known.clear();
      known.set(id, asked);
      asked.catch(() => known.delete(id));
      return asked;
    },
  };
}
