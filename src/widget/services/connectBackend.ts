import { withCache } from '../../adapters/compose/withCache';
import type { Platform } from '../../browser/platform/createPlatform';
import { createStorage, type ShopbellStorage } from '../../browser/storage/createStorage';
import { AdapterError } from '../../contract/errors';
import type { WidgetHost } from '../../contract/host';
import type { Adapter, AdapterFactory, HttpClient, PageView } from '../../contract/types';
import { createHttpClient } from '../../lib/createHttpClient';
import type { ReadOptions } from '../readOptions';
import { chooseBackends } from './chooseBackends';
import type { ConsentService } from './createConsent';
import type { Session } from './createSession';
import { listCapabilities } from './narrowAdapter';

export interface BackendPorts {
  readonly host: Pick<WidgetHost, 'options' | 'adapter'>;
  readonly options: ReadOptions;
  readonly platform: Platform;
  readonly page: PageView;
  readonly session: Session;
  readonly strings: { readonly locale: string };
  readonly consent: ConsentService;
  /** A call failed in a way that may mean the backend is not there. */
  onFailure(): void;
}

export interface ConnectedBackend {
  readonly adapter: Adapter;
  readonly storage: ShopbellStorage;
  /** Asks for a sign of life; the answer is what the backend offers now. */
  ask(): Promise<readonly string[]>;
  dispose(): void;
}

/** The merchant's backend behind the cache, with the world injected. Makes no call by itself. */
export async function connectBackend(ports: BackendPorts): Promise<ConnectedBackend> {
  const { platform } = ports;
  const storage = openStorage(ports);
  const http = createHttpClient(platform);
  const reportingHttp: HttpClient = async (url, request) => {
    try {
      return await http(url, request);
    } catch (error) {
      if (error instanceof AdapterError && error.retryable) ports.onFailure();
      throw error;
    }
  };
  // Adapters ask for consent when they are made.
  const [factory] = await Promise.all([loadFactory(ports), ports.consent.open(storage)]);
  const adapter = factory({
    http: reportingHttp,
    storage,
    page: ports.page,
    clock: platform.clock,
    random: platform.random,
    createId: platform.createId,
    log: { warn: (message: string) => console.warn(`[shopbell] ${message}`) },
  });
  const call = { signal: new AbortController().signal, locale: ports.strings.locale };
  return {
    adapter,
    storage,
    async ask() {
      const own = listCapabilities(adapter);
      const described = await adapter.describe?.(call);
      return described ? own.filter((name) => described.capabilities.includes(name)) : own;
    },
    dispose() {
      adapter.dispose();
      storage.dispose();
    },
  };
}

/** The shopper's part of the shop's database; memory for a page whose shopper has been succeeded in another tab. */
function openStorage({ host, options, platform, session }: BackendPorts): ShopbellStorage {
  const { keepMessages, keepHistory } = host.options;
  return createStorage({
    name: options.endpoint || options.name,
    mode: session.isSucceeded ? 'memory' : options.storage,
    shopper: session.identity.peek()?.id ?? null,
    keepDays: { keepMessages: Number(keepMessages), keepHistory: Number(keepHistory) },
    now: platform.clock.now,
    createId: platform.createId,
  });
}

/** One factory over all backends, each behind the cache where what it answers may be kept. */
async function loadFactory({ host, consent }: BackendPorts): Promise<AdapterFactory> {
  if (host.adapter) return withCache(host.adapter);
  const [first = nothing, ...others] = await Promise.all(
    chooseBackends(host.options, consent).map(async ({ load, isCached }) => {
      const factory = await load();
      return isCached ? withCache(factory) : factory;
    }),
  );
  if (others.length === 0) return first;
  return (await import('./joinBackends')).joinBackends([first, ...others]);
}

const nothing: AdapterFactory = () => ({ id: 'none', dispose() {} });
