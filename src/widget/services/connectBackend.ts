import { withCache } from '../../adapters/compose/withCache';
import type { Platform } from '../../browser/platform/createPlatform';
import { createStorage, type ShopbellStorage } from '../../browser/storage/createStorage';
import { AdapterError } from '../../contract/errors';
import type { WidgetHost } from '../../contract/host';
import type { Adapter, AdapterFactory, Description, HttpClient, PageView } from '../../contract/types';
import { createHttpClient } from '../../lib/createHttpClient';
import { namedAdapters } from '../adapters';
import type { ReadOptions } from '../readOptions';

interface BackendPorts {
  readonly host: WidgetHost;
  readonly options: ReadOptions;
  readonly platform: Platform;
  readonly page: PageView;
  readonly strings: { readonly locale: string };
  /** A call failed in a way that may mean the backend is not there. */
  onFailure(): void;
}

export interface Backend {
  readonly adapter: Adapter;
  readonly storage: ShopbellStorage;
  /** Asks the backend for a sign of life. */
  describe(): Promise<Description | undefined>;
}

const nothing: AdapterFactory = () => ({ id: 'none', dispose() {} });

/** The merchant's backend behind the cache, with the world injected. Makes no call by itself. */
export async function connectBackend(ports: BackendPorts): Promise<Backend> {
  const { host, options, platform } = ports;
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
  const factory = host.adapter ?? (await namedAdapters[options.adapter]?.load(options)) ?? nothing;
  const world = {
    storage,
    page: ports.page,
    clock: platform.clock,
    random: platform.random,
    createId: platform.createId,
    log: { warn: (message: string) => console.warn(`[shopbell] ${message}`) },
  };
  const adapter = withCache(factory)({ ...world, http: reportingHttp });
  const prober = adapter.describe && factory({ ...world, http });
  return {
    adapter,
    storage,
    describe: async () =>
      prober?.describe?.({ signal: new AbortController().signal, locale: ports.strings.locale }),
  };
}
