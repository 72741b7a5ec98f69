import { withCache } from '../../adapters/compose/withCache';
import type { Platform } from '../../browser/platform/createPlatform';
import { createStorage, type ShopbellStorage } from '../../browser/storage/createStorage';
import { AdapterError } from '../../contract/errors';
import type { WidgetHost } from '../../contract/host';
import type { Adapter, AdapterContext, AdapterFactory, HttpClient, PageView } from '../../contract/types';
import { createHttpClient } from '../../lib/createHttpClient';
import type { ReadOptions } from '../readOptions';
import { chooseBackends, type Backend } from './chooseBackends';
import { joinAdapters, listCapabilities } from './joinAdapters';

interface BackendPorts {
  readonly host: WidgetHost;
  readonly options: ReadOptions;
  readonly platform: Platform;
  readonly page: PageView;
  readonly strings: { readonly locale: string };
  /** A call failed in a way that may mean the backend is not there. */
  onFailure(): void;
}

export interface ConnectedBackend {
  readonly adapter: Adapter;
  readonly storage: ShopbellStorage;
  /** Whether there is somebody to ask for a sign of life. */
  readonly canBeAsked: boolean;
  /** Asks for a sign of life; the answer is what the backend offers now. */
  ask(): Promise<readonly string[]>;
  dispose(): void;
}

/** The merchant's backend behind the cache, with the world injected. Makes no call by itself. */
export async function connectBackend(ports: BackendPorts): Promise<ConnectedBackend> {
  const { options, platform } = ports;
  const storage = createStorage({ name: options.endpoint || options.name, mode: options.storage });
  const http = createHttpClient(platform);
  const reportingHttp: HttpClient = async (url, request) => {
    try {
      return await http(url, request);
    } catch (error) {
      if (error instanceof AdapterError && error.retryable) ports.onFailure();
      throw error;
    }
  };
  const world: Omit<AdapterContext, 'http'> = {
    storage,
    page: ports.page,
    clock: platform.clock,
    random: platform.random,
    createId: platform.createId,
    log: { warn: (message: string) => console.warn(`[shopbell] ${message}`) },
  };
  const parts = (await loadFactories(ports)).map(({ factory, isCached }) => {
    const adapter = (isCached ? withCache(factory) : factory)({ ...world, http: reportingHttp });
    // Asks past the cache, and its failure is no news to whoever asked.
    return { adapter, prober: adapter.describe && factory({ ...world, http }) };
  });
  const adapter = joinAdapters(parts.map((part) => part.adapter));
  const call = { signal: new AbortController().signal, locale: ports.strings.locale };
  return {
    adapter,
    storage,
    canBeAsked: parts.some(({ prober }) => prober),
    async ask() {
      const offers = parts.map(async (part) => {
        const own = listCapabilities(part.adapter);
        const described = await part.prober?.describe?.(call);
        return described ? own.filter((name) => described.capabilities.includes(name)) : own;
      });
      return (await Promise.all(offers)).flat();
    },
    dispose() {
      adapter.dispose();
      for (const { prober } of parts) prober?.dispose();
      storage.dispose();
    },
  };
}

interface LoadedBackend extends Pick<Backend, 'isCached'> {
  readonly factory: AdapterFactory;
}

async function loadFactories({ host }: BackendPorts): Promise<readonly LoadedBackend[]> {
  if (host.adapter) return [{ factory: host.adapter, isCached: true }];
  return Promise.all(
    chooseBackends(host.options).map(async ({ load, isCached }) => ({ factory: await load(), isCached })),
  );
}
