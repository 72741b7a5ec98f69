import { AdapterError } from '../../contract/errors';
import type { Clock, Identity } from '../../contract/types';
import { sleep } from '../../lib/sleep';

const TOKEN_TIMEOUT_MS = 10_000;

/**
 * The identity token that a call carries; undefined for a guest, and when the signal aborts. With `refused`, a
 * token that the backend did not take, another one is asked for: once for all calls that were refused at the same
 * time. Rejects with `unauthenticated` when none is to be had.
 */
export type GetToken = (
  identity: Identity | undefined,
  signal: AbortSignal,
  refused?: string,
) => Promise<string | undefined>;

/** Keeps the tokens of one shopper at a time, in memory only. */
export function createTokens(clock: Clock): GetToken {
  const known = new Map<string, Promise<string>>();
  return async (identity, signal, refused) => {
    if (!identity?.getToken) return identity?.token;
    const { id, token } = identity;
    const wait = async (coming: Promise<string>): Promise<string | undefined> => {
      const late = sleep(TOKEN_TIMEOUT_MS, clock, signal);
      const came = await Promise.race([coming, late]).catch(() => '');
      if (came || signal.aborted) return came || undefined;
      known.delete(id);
      // SECURITY: what the shop's own code threw may hold a token.
      throw new AdapterError('unauthenticated', 'The shop gave no token.');
    };
    const last = known.get(id);
    const current = last ? await wait(last) : token;
    if (current && current !== refused) return current;
    const newer = known.get(id);
    // While we looked, another call that was refused has asked already.
    if (newer && newer !== last) return wait(newer);
    const asked = (async () => identity.getToken?.(refused !== undefined) ?? '')();
    known.clear();
    known.set(id, asked);
    return wait(asked);
  };
}
