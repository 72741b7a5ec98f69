import { forgetShoppers } from '../../browser/storage/forgetShoppers';
import type { WidgetHost } from '../../contract/host';
import type { RawOptions } from '../../contract/options';
import type { Identity } from '../../contract/types';
import { parseIdentity, type SignedIn } from '../../core/identity/parseIdentity';
import { readOptions } from '../readOptions';
import type { Occupant, Session } from './createSession';

export interface IdentityPorts {
  readonly host: Pick<WidgetHost, 'options'>;
  readonly session: Session;
  /** Stops the services and starts them anew, with nothing of the shopper before on the screen or in memory. */
  restart(): Promise<void>;
}

/**
 * The merchant's page says who the shopper is; null for nobody, at sign-out. The same id only brings a new token
 * or name. A guest's partition is sealed when somebody signs in; whoever was signed in leaves nothing when
 * anybody else comes. Resolves when it holds. Never rejects: what was typed wrong is named on the console, and
 * the shopper is a guest, or goes on without a token.
 */
export async function changeIdentity(ports: IdentityPorts, wanted: unknown): Promise<void> {
  const { session, restart } = ports;
  const turn = session.turn.then(() => change(ports, wanted)).catch(() => false);
  session.turn = turn;
  // Outside of the turn, which services that start wait for.
  if (await turn) await restart();
}

/** Resolves with whether services run for somebody else now. */
async function change({ session, host }: IdentityPorts, wanted: unknown): Promise<boolean> {
  const next = readWish(wanted);
  const before = session.identity.peek();
  const isSame = idOf(before) === idOf(next);
  const isNews = !isSame || session.isSucceeded;
  if (next && !isNews) session.set(next);
  if (!isNews && wanted !== null) return false;

  const running = await findRunning(session);
  // Who was named wrong may still be the one from before: then their part is only closed.
  if (!isSame && (next || wanted === null)) await leave(before, running);
  session.set(next);
  // Services that start for somebody do this themselves.
  if (wanted === null || !running) await forgetOthers(host.options, next);
  return running !== undefined && isNews;
}

/** A guest is not sent away: their part stays, closed. */
async function leave(before: Identity | null, running: Occupant | undefined): Promise<void> {
  if (before) await running?.leave();
}

function readWish(wanted: unknown): SignedIn | null {
  if (wanted === null) return null;
  const { identity, wrong } = parseIdentity(wanted);
  // In a file of its own: no shopper waits for it.
  if (wrong.length > 0)
    import('../../core/identity/explainIdentity').then(
      ({ explainIdentity }) => console.warn(`[shopbell] ${explainIdentity(wanted, wrong)}`),
      () => {},
    );
  return identity;
}

const findRunning = async ({ running }: Session) => running?.catch(() => undefined);
const idOf = (identity: Identity | null) => identity?.id ?? null;

async function forgetOthers(raw: RawOptions, next: Identity | null): Promise<void> {
  const { endpoint, name, storage } = readOptions(raw);
  if (storage === 'auto') await forgetShoppers(endpoint || name, idOf(next));
}
