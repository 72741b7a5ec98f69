import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { Session } from './createSession';

interface GonePorts {
  readonly storage: ShopbellStorage;
  readonly session: Session;
  restart(): Promise<void>;
}

/**
 * Where the shopper has left in another tab, or that tab belongs to somebody else by now, what was theirs goes from
 * the screen and from memory here too, and this page stores nothing more before it says anew who is here. The
 * answer ends it.
 */
export function forgetWhenGone({ storage, session, restart }: GonePorts): () => void {
  return storage.onGone(({ reason }) => {
    if (reason !== 'identity') return;
    session.isSucceeded = true;
    void restart();
  });
}
