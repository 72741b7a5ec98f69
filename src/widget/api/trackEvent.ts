import type { Platform } from '../../browser/platform/createPlatform';
import type { Consent } from '../../contract/consent';
import type { Adapter, CallOptions, ShopperEvent } from '../../contract/types';

interface TrackPorts {
  readonly adapter: Adapter;
  readonly consent: Consent;
  readonly platform: Platform;
  call(): CallOptions;
}

/**
 * Tells the merchant's backend what the shopper did: only where it takes events and the shopper agreed, else
 * nothing happens. Of the details only texts, numbers and booleans go along. Never rejects.
 */
export async function trackEvent(ports: TrackPorts, type: string, props: unknown): Promise<void> {
  const { adapter, consent, platform, call } = ports;
  if (!adapter.events || consent.personal.peek() !== 'granted') return;
  const plain = Object.entries(props ?? {}).filter(([, value]) =>
    /^(string|number|boolean)$/.test(typeof value),
  );
  const event: ShopperEvent = {
    id: platform.createId(),
    type,
    at: new Date(platform.clock.now()).toISOString(),
    props: Object.fromEntries(plain),
  };
  await adapter.events.push([event], call()).catch(() => {});
}
