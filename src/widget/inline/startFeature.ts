import { jsx } from 'preact/jsx-runtime';
import { createPageView } from '../../browser/page/createPageView';
import { createPlatform, type Platform } from '../../browser/platform/createPlatform';
import type { PluginContext, ShopContext, StringTable } from '../../contract/plugin';
import { createConversation } from '../../core/createConversation';
import { createMasker } from '../../core/createMasker';
import { createConversationState } from '../../core/createConversationState';
import type { Events } from '../../core/createEvents';
import { createRoute, type Route } from '../../core/createRoute';
import { createTranslate } from '../../lib/createTranslate';
import { joinSignals } from '../../lib/joinSignals';
import { loadStrings, type Strings } from '../loadStrings';
import { readOptions, type ReadOptions } from '../readOptions';
import { registry } from '../registry';
import { connectBackend, type ConnectedBackend } from '../services/connectBackend';
import { createSession } from '../services/createSession';
import { readContactWays } from '../services/readContactWays';
import type { ActivePlugin } from '../shell/ShellModel';
import type { InlineHost } from './InlineHost';
import { NOBODY } from './NOBODY';
import { readLater } from './readLater';

interface FeaturePorts {
  readonly host: InlineHost;
  readonly events: Events;
  /** Resolves when the shopper has touched the element; what is on the device is not read before. */
  readonly touched: Promise<unknown>;
  /** What was on the device is gone, by whichever tab: what is drawn of it must go too. */
  onGone(): void;
}

export interface RunningFeature extends ActivePlugin {
  readonly strings: Strings;
  readonly route: Route;
  dispose(): void;
}

/**
 * One feature alone, for an element that the merchant placed: no conversation, nobody is identified, and the
 * backend is asked for nothing but what the feature itself wants.
 */
export async function startFeature(ports: FeaturePorts): Promise<RunningFeature> {
  const { host } = ports;
  const options = readOptions(host.options);
  const platform = createPlatform();
  const page = createPageView(platform);
  const strings = await loadStrings(options.locale);
  const [plugin, tables, backend] = await Promise.all([
    registry.find(({ id }) => id === host.feature)?.load(),
    strings.features(),
    connectBackend({
      ...NOBODY,
      host,
      platform,
      page,
      strings,
      options,
      session: createSession(),
      onFailure() {},
    }),
  ]);
  if (!plugin) throw new Error(`There is no feature "${host.feature}".`);
  const { product } = options;
  const route = createRoute();
  const lifetime = new AbortController();
  const context = createContext({
    ...ports,
    backend,
    options,
    platform,
    route,
    lifetime: lifetime.signal,
    locale: strings.locale,
    table: { ...plugin.strings, ...tables[plugin.id] },
    readPage: () => ({ url: page.url(), title: page.title(), ...(product && { productId: product }) }),
  });
  const model = plugin.createModel(context);
  backend.storage.onGone(({ scope }) => {
    if (scope !== 'personal') ports.onGone();
  });
  return {
    plugin,
    context,
    model,
    strings,
    route,
    dispose() {
      lifetime.abort();
      plugin.dispose?.(model);
      backend.dispose();
    },
  };
}

interface ContextPorts extends FeaturePorts {
  readonly backend: ConnectedBackend;
  readonly options: ReadOptions;
  readonly platform: Platform;
  readonly route: Route;
  readonly lifetime: AbortSignal;
  readonly locale: string;
  readonly table: StringTable;
  readonly readPage: ShopContext['page'];
}

function createContext(ports: ContextPorts): PluginContext {
  const { host, events, backend, locale, lifetime } = ports;
  const { storage } = backend;
  const { clock, random, createId } = ports.platform;
  const { name, currency } = ports.options;
  const requestService = () => void storage.allowWrites();
  return {
    ...NOBODY,
    adapter: backend.adapter,
    clock,
    random,
    createId,
    requestService,
    storage: readLater(storage, ports.touched),
    conversation: createConversation(createConversationState(), {
      now: clock.now,
      createId,
      answer: async () => {},
      masker: createMasker({ load: () => import('../../core/createSecrets'), clock }),
      requestService,
    }),
    shop: {
      name,
      locale,
      currency,
      placement: host.placement,
      contactWays: readContactWays(host.options),
      page: ports.readPage,
      notes: () => ({ facts: {}, tags: [] }),
    },
    t: createTranslate(ports.table, locale),
    navigate: ports.route.navigate,
    emit: events.emit,
    h: (type, props, ...children) => jsx(type as string, { ...props, children }),
    hasListener: (event) => Boolean(host.canAdd) && event === 'suggestion:add',
    call: (signal = lifetime) => ({
      signal: signal === lifetime ? signal : joinSignals(signal, lifetime),
      locale,
      ...(currency && { currency }),
    }),
  };
}
