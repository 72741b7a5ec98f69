import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { GuestHolding } from '../../browser/storage/guestPartition';
import type { Plugin } from '../../contract/plugin';
import type { Adapter, CallOptions, ConversationHandle } from '../../contract/types';
import type { Route } from '../../core/createRoute';

export interface OfferPorts {
  readonly storage: ShopbellStorage;
  readonly adapter: Adapter;
  readonly route: Route;
  use(plugin: Plugin): void;
  call(): CallOptions;
  restart(): Promise<void>;
}

/** Id of the guest's partition that the shopper has decided to leave. */
const DECLINED = 'declined';

/** Asks a shopper who has signed in, once, whether the guest's conversation comes along. Never rejects. */
export async function offerGuest(ports: OfferPorts): Promise<void> {
  try {
    const { storage } = ports;
    const holding = await storage.findGuest();
    if (!holding || (await storage.get(DECLINED)) === holding.id) return;
    const { createBringAlong } = await import('../guest/createBringAlong');
    const plugin = createBringAlong({
      holding,
      bring: () => bring(ports),
      leave: () => leave(ports, holding),
    });
    ports.use(plugin as unknown as Plugin);
  } catch {
    // The code could not be fetched: the next start asks.
  }
}

async function bring({ storage, adapter, route, call, restart }: OfferPorts): Promise<void> {
  await storage.allowWrites();
  await storage.bringGuest();
  const live = await storage.get<{ readonly handle: ConversationHandle }>('live');
  // The shop's side learns whose it is; where it does not take that, the conversation goes on by its own token.
  if (live) await adapter.chat?.join?.(live.handle, call()).catch(() => {});
  await restart();
  route.navigate('chat');
}

async function leave({ storage }: OfferPorts, { id }: GuestHolding): Promise<void> {
  await storage.set(DECLINED, id);
  await storage.allowWrites();
}
