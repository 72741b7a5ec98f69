import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { Device } from '../../contract/device';
import type { Adapter, CallOptions } from '../../contract/types';

interface DevicePorts {
  readonly storage: ShopbellStorage;
  readonly adapter: Adapter;
  call(): CallOptions;
}

/** What the widget keeps about this shopper, here and at the shop. */
export function createDevice({ storage }: DevicePorts): Device {
  return {
    list: async () => [],
    async export() {
      return Object.fromEntries(await storage.entries(''));
    },
    async erase() {
      await storage.erase();
      return { server: 'unasked' };
    },
  };
}
