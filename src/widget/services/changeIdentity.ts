import type { Identity } from '../../contract/types';
import type { Restart } from '../api/createRestart';
import type { Session } from './createSession';

/** The merchant's page says who the shopper is; null for nobody. */
export async function changeIdentity(
  { session, restart }: { readonly session: Session; readonly restart: Restart },
  identity: unknown,
): Promise<void> {
  const next = identity as Identity | null;
  const isSame = session.identity.peek()?.id === next?.id;
  session.set(next);
  if (!isSame) await restart();
}
