import { AdapterError } from '../../contract/errors';
import type { AdapterContext, Identity } from '../../contract/types';
import { createTokens } from './createTokens';

/** A shopper whose token was refused or never came is a guest for so long; then the page is asked again. */
const GUEST_MS = 60_000;

export interface SignedTry {
  readonly identity: Identity;
  readonly signal: AbortSignal;
  /** The call with that token; without one, a guest's. */
  tryWith(token: string | undefined): Promise<Response>;
}

/**
 * Makes calls of signed-in shoppers. A token that the backend refuses is asked for anew, once; where that is
 * refused too, or none is to be had, the call is a guest's, and the page is told once.
 */
export function createSignedCall(context: AdapterContext): (wish: SignedTry) => Promise<Response> {
  const getToken = createTokens(context.clock);
  const guestUntil = new WeakMap<Identity, number>();

  const tryAs = async ({ identity, signal, tryWith }: SignedTry) => {
    const token = await getToken(identity, signal);
    return tryWith(token).catch(async (error: unknown) => {
      if (!isRefusal(error) || !token || !identity.getToken) throw error;
      return tryWith(await getToken(identity, signal, token));
    });
  };
  return async (wish) => {
    const { identity, tryWith } = wish;
    if ((guestUntil.get(identity) ?? 0) > context.clock.now()) return tryWith(undefined);
    return tryAs(wish).catch(async (error: unknown) => {
      if (!isRefusal(error)) throw error;
      // Their token is worth nothing for now, so what anybody may do goes on.
      guestUntil.set(identity, context.clock.now() + GUEST_MS);
      (await import('./explainToken')).explainToken(identity, context);
      return tryWith(undefined);
    });
  };
}

const isRefusal = (error: unknown) => error instanceof AdapterError && error.code === 'unauthenticated';
