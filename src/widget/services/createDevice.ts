import type { Consent } from '../../contract/consent';
import type { Device } from '../../contract/device';
import type { Adapter, CallOptions, Clock } from '../../contract/types';
import type { StoredRecord } from './device/StoredRecord';

export interface DevicePorts {
  readonly storage: {
    readonly durable: boolean;
    inspect(): Promise<readonly StoredRecord[]>;
    delete(key: string): Promise<void>;
    erase(): Promise<void>;
  };
  readonly adapter: Adapter;
  readonly consent: Consent;
  readonly clock: Clock;
  /** The shop's other tabs. */
  readonly tabs: {
    post(message: unknown): void;
    listen(hear: (message: unknown) => void): () => void;
  };
  call(): CallOptions;
}

export interface DisposableDevice extends Device {
  dispose(): void;
}

/** What the widget keeps about this shopper, here and at the shop; the code for it is fetched when it is asked. */
export function createDevice(ports: DevicePorts): DisposableDevice {
  const { storage, tabs } = ports;
  const forgetters = new Set<(isGone: (kind: string) => boolean) => void>();
  const holdings = async () => (await import('./device/createHoldings')).createHoldings(ports);
  /** Memory first: what is in it would be written again. */
  const eraseHere = async (kinds: readonly string[] | undefined) => {
    for (const forget of forgetters) forget((kind) => !kinds || kinds.includes(kind));
    if (!kinds) return storage.erase();
    for (const { key, kind } of await storage.inspect()) if (kinds.includes(kind)) await storage.delete(key);
  };
  const stopHearing = tabs.listen((message) => {
    const { erase } = Object(message) as { readonly erase?: unknown };
    if (erase === true || Array.isArray(erase)) void eraseHere(erase === true ? undefined : erase);
  });

  return {
    get isKept() {
      return storage.durable;
    },
    list: async () => (await holdings()).list(),
    export: async () => (await holdings()).export(),
    async erase({ server = false, kinds } = {}) {
      const atShop = server && !kinds ? await (await holdings()).eraseAtShop() : 'unasked';
      if (atShop !== 'failed') {
        tabs.post({ erase: kinds ?? true });
        await eraseHere(kinds);
      }
      return { server: atShop };
    },
    onErase(forget) {
      forgetters.add(forget);
      return () => forgetters.delete(forget);
    },
    dispose: stopHearing,
  };
}
