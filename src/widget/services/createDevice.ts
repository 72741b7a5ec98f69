import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { Consent } from '../../contract/consent';
import type { Device } from '../../contract/device';
import type { Adapter, CallOptions, Clock } from '../../contract/types';

export interface DevicePorts {
  readonly storage: Pick<ShopbellStorage, 'durable' | 'inspect' | 'erase' | 'eraseKinds' | 'onGone'>;
  readonly adapter: Adapter;
  readonly consent: Consent;
  readonly clock: Clock;
  call(): CallOptions;
}

/** What the widget keeps about this shopper, here and at the shop; the code for it is fetched when it is asked. */
export function createDevice(ports: DevicePorts): Device {
  const { storage } = ports;
  const holdings = async () => (await import('./device/createHoldings')).createHoldings(ports);
  return {
    get isKept() {
      return storage.durable;
    },
    list: async () => (await holdings()).list(),
    export: async () => (await holdings()).export(),
    erase: async (options) => (await holdings()).erase(options),
    onErase: (forget) =>
      storage.onGone(({ scope, kinds }) =>
        forget((kind) => kinds?.includes(kind) ?? (scope !== 'personal' || PERSONAL.test(kind))),
      ),
  };
}

/** The kinds of the personal tier: the table of all kinds comes with the disk. */
const PERSONAL = /^(seenProducts|history)$/;
