import type { Signal } from '@preact/signals';
import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { Health } from '../../contract/plugin';
import type { Adapter } from '../../contract/types';
import { createHealth } from '../../core/createHealth';
import { connectBackend, type BackendPorts } from './connectBackend';
import { listCapabilities, narrowAdapter } from './narrowAdapter';

interface WatchPorts extends Omit<BackendPorts, 'onFailure'> {
  readonly health: Signal<Health>;
  readonly capabilities: Signal<ReadonlySet<unknown>>;
}

export interface WatchedBackend {
  /** Has what the backend offers at the moment of asking. */
  readonly adapter: Adapter;
  readonly storage: ShopbellStorage;
  /** Asks what the backend offers, where it can say. */
  look(): void;
  dispose(): void;
}

/** The merchant's backend, with what it offers and whether it can be reached kept in the two signals. */
export async function watchBackend(ports: WatchPorts): Promise<WatchedBackend> {
  const { capabilities, health, platform } = ports;
  const backend = await connectBackend({ ...ports, onFailure: () => void watch.check() });
  const offer = (names: readonly string[]) => {
    const known = capabilities.peek();
    if (names.length !== known.size || names.some((name) => !known.has(name)))
      capabilities.value = new Set(names);
  };
  offer(listCapabilities(backend.adapter));
  const watch = createHealth({ ...platform, probe: async () => offer(await backend.ask()) });
  const stopHealth = watch.health.subscribe((state) => (health.value = state));
  return {
    adapter: narrowAdapter(backend.adapter, capabilities),
    storage: backend.storage,
    look() {
      if (backend.adapter.describe) void watch.check();
    },
    dispose() {
      stopHealth();
      watch.dispose();
      backend.dispose();
    },
  };
}
