import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import { jsx } from 'preact/jsx-runtime';
import type { Platform } from '../../browser/platform/createPlatform';
import type { Consent } from '../../contract/consent';
import type { Device } from '../../contract/device';
import type { WidgetHost } from '../../contract/host';
import type {
  Health,
  Intent,
  Notes,
  Plugin,
  PluginContext,
  Recognition,
  ShopContext,
} from '../../contract/plugin';
import type { Adapter, CallOptions, PageView } from '../../contract/types';
import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { Conversation } from '../../core/createConversation';
import type { Events } from '../../core/createEvents';
import type { Route } from '../../core/createRoute';
import { createTranslate } from '../../lib/createTranslate';
import type { FeatureTables, Strings } from '../loadStrings';
import type { ReadOptions } from '../readOptions';
import type { RegistryLine } from '../registry';
import type { ActivePlugin } from '../shell/ShellModel';
import { createFeatureSet } from './createFeatureSet';
import type { ProductFinder } from './createProductFinder';
import type { Session } from './createSession';
import { readContactWays } from './readContactWays';

interface PluginHostPorts {
  readonly host: Pick<WidgetHost, 'options'>;
  readonly adapter: Adapter;
  readonly storage: ShopbellStorage;
  readonly options: ReadOptions;
  readonly platform: Platform;
  readonly page: PageView;
  readonly product: ProductFinder;
  readonly strings: Strings;
  readonly events: Events;
  readonly route: Route;
  readonly conversation: Conversation;
  readonly health: Signal<Health>;
  /** Features that the backend carries now. */
  readonly lines: ReadonlySignal<readonly RegistryLine[]>;
  readonly active: Signal<readonly ActivePlugin[]>;
  readonly shopName: string;
  readonly session: Session;
  notes(): Notes;
  readonly consent: Consent;
  readonly device: Device;
  call(signal?: AbortSignal): CallOptions;
}

export interface PluginHost {
  /** Fetches and starts every feature that may exist here; one that fails is left out. Follows what the backend offers. */
  start(): Promise<void>;
  use(plugin: Plugin): void;
  recognise(text: string): Promise<readonly Recognition[]>;
  hasScreen(screen: string): boolean;
  callVerb(verb: string, args: readonly unknown[]): { isFound: boolean; result: unknown };
  dispose(): void;
}

/** Runs features: gives each its context, and asks all of them when the shopper says something. */
export function createPluginHost(ports: PluginHostPorts): PluginHost {
  const { active, adapter, strings } = ports;
  let tables: FeatureTables = {};

  const activate = (plugin: Plugin): ActivePlugin => {
    const table = { ...plugin.strings, ...tables[plugin.id] };
    const context = createContext(ports, createTranslate(table, strings.locale));
    return { plugin, context, model: plugin.createModel(context) };
  };
  const isPossible = ({ needs = [] }: Plugin) => needs.every((need) => adapter[need as 'faq']);
  const features = createFeatureSet({ ...ports, isPossible, activate });
  let stopFollowing = () => {};

  return {
    async start() {
      // Fetched side by side; features come alive with their words.
      const doors = Promise.allSettled(ports.lines.peek().map((line) => line.load()));
      [tables] = await Promise.all([strings.features(), doors]);
      await features.update();
      stopFollowing = ports.lines.subscribe(() => void features.update());
    },
    use: features.use,
    async recognise(text) {
      const readings = await Promise.allSettled(
        active
          .peek()
          .flatMap(({ plugin, model, context }) =>
            (plugin.intents ?? []).map(async (intent: Intent<unknown>) =>
              intent.recognise(text, { model, context }),
            ),
          ),
      );
      return readings.flatMap((reading) => (reading.status === 'fulfilled' ? reading.value : []));
    },
    hasScreen: (screen) =>
      /^(home|chat)$/.test(screen) ||
      active.peek().some(({ plugin }) => Object.hasOwn(plugin.screens ?? {}, screen)),
    callVerb(verb, args) {
      const owner = active.peek().find(({ plugin }) => Object.hasOwn(plugin.verbs ?? {}, verb));
      return { isFound: owner !== undefined, result: owner?.plugin.verbs?.[verb]?.(owner, args) };
    },
    dispose() {
      stopFollowing();
      features.dispose();
    },
  };
}

function createContext(ports: PluginHostPorts, t: PluginContext['t']): PluginContext {
  const { adapter, conversation, storage, platform, page, health, strings, options, route, events } = ports;
  const shop: ShopContext = {
    name: ports.shopName,
    locale: strings.locale,
    currency: options.currency,
    contactWays: readContactWays(ports.host.options),
    notes: ports.notes,
    page: () => {
      const productId = ports.product.find();
      return { url: page.url(), title: page.title(), ...(productId && { productId }) };
    },
  };
  return {
    adapter,
    conversation,
    storage,
    health,
    shop,
    t,
    clock: platform.clock,
    createId: platform.createId,
    random: platform.random,
    navigate: route.navigate,
    requestService: () => void storage.allowWrites(),
    emit: events.emit,
    hasListener: events.hasListener,
    h: (type, props, ...children) => jsx(type as string, { ...props, children }),
    consent: ports.consent,
    device: ports.device,
    shopper: nameOf(ports.session),
    call: ports.call,
  };
}

/** SECURITY: plugins are told who it is, not by what that is proved. */
function nameOf({ identity }: Session): PluginContext['shopper'] {
  return computed(() => {
    const { id, name, email } = identity.value ?? {};
    return id === undefined ? null : { id, ...(name && { name }), ...(email && { email }) };
  });
}
