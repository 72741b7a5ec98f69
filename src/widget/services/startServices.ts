import type { ReadonlySignal, Signal } from '@preact/signals';
import { createPageView } from '../../browser/page/createPageView';
import { createPlatform } from '../../browser/platform/createPlatform';
import type { Consent } from '../../contract/consent';
import type { Device } from '../../contract/device';
import type { WidgetHost } from '../../contract/host';
import type { Health, Plugin, Translate } from '../../contract/plugin';
import { createBot, type Bot } from '../../core/createBot';
import { createConversation, type Conversation } from '../../core/createConversation';
import type { ConversationState } from '../../core/createConversationState';
import type { Events } from '../../core/createEvents';
import { createHealth } from '../../core/createHealth';
import type { CallOptions } from '../../contract/types';
import type { Route } from '../../core/createRoute';
import { persistConversation } from '../../core/persistConversation';
import { joinSignals } from '../../lib/joinSignals';
import type { ShellKey } from '../../locales/en/shell';
import type { Strings } from '../loadStrings';
import type { ReadOptions } from '../readOptions';
import type { RegistryLine } from '../registry';
import type { ActivePlugin } from '../shell/ShellModel';
import { adoptStyles } from '../../ui/adoptStyles';
import states from '../../ui/theme/states.css?inline';
import { connectBackend } from './connectBackend';
import { createConsent } from './createConsent';
import { createDevice } from './createDevice';
import { createPluginHost } from './createPluginHost';
import { createProductFinder } from './createProductFinder';
import type { Session } from './createSession';
import { listCapabilities, narrowAdapter } from './narrowAdapter';
import { watchUnread } from './watchUnread';

export interface ServicePorts {
  readonly host: WidgetHost;
  readonly options: ReadOptions;
  readonly strings: Strings;
  readonly events: Events;
  readonly session: Session;
  readonly route: Route;
  readonly conversation: ConversationState;
  readonly health: Signal<Health>;
  readonly capabilities: Signal<ReadonlySet<unknown>>;
  readonly lines: ReadonlySignal<readonly RegistryLine[]>;
  readonly active: Signal<readonly ActivePlugin[]>;
  readonly isOpen: { peek(): boolean };
  readonly shopName: string;
  readonly t: Translate<ShellKey>;
}

export interface Services {
  readonly conversation: Conversation;
  readonly consent: Consent;
  readonly device: Device;
  /** From now on functional storage may be written. */
  requestService(): void;
  use(plugin: Plugin): void;
  callPluginVerb(verb: string, args: readonly unknown[]): { isFound: boolean; result: unknown };
  dispose(): void;
}

/** The first interaction: storage is read, the backend is asked, features come alive. */
export async function startServices(ports: ServicePorts): Promise<Services> {
  const { capabilities, health, events } = ports;
  const platform = createPlatform();
  const lifetime = new AbortController();
  const page = createPageView(platform);
  adoptStyles(ports.host.root, states);
  const product = createProductFinder(page, ports.options.product);
  const [backend] = await Promise.all([
    connectBackend({ ...ports, platform, page, onFailure: () => void watch.check() }),
    product.load(),
  ]);
  const { storage } = backend;
  const offer = (names: readonly string[]) => {
    const known = capabilities.peek();
    if (names.length !== known.size || names.some((name) => !known.has(name)))
      capabilities.value = new Set(names);
  };
  offer(listCapabilities(backend.adapter));
  const adapter = narrowAdapter(backend.adapter, capabilities);

  const watch = createHealth({ ...platform, probe: async () => offer(await backend.ask()) });
  const stopHealth = watch.health.subscribe((state) => (health.value = state));
  const requestService = () => void storage.allowWrites();
  const conversation = createConversation(ports.conversation, {
    now: platform.clock.now,
    createId: platform.createId,
    answer: (message) => bot.answer(message),
    requestService,
  });
  const consent = createConsent({ raw: ports.host.options, clock: platform.clock });
  const call = (signal = lifetime.signal): CallOptions => {
    const identity = ports.session.identity.peek();
    return {
      signal: signal === lifetime.signal ? signal : joinSignals(signal, lifetime.signal),
      locale: ports.strings.locale,
      ...(ports.options.currency && { currency: ports.options.currency }),
      ...(identity && { identity }),
    };
  };
  const device = createDevice({ storage, adapter, call });
  const plugins = createPluginHost({
    ...ports,
    platform,
    page,
    product,
    conversation,
    adapter,
    storage,
    consent,
    device,
    call,
  });
  const bot: Bot = createBot({ conversation, recognise: plugins.recognise, emit: events.emit });
  const stopBadge = watchUnread(ports.host, conversation.unreadCount, ports.t);
  const persisted = await persistConversation(conversation, storage);
  await plugins.start();
  if (backend.adapter.describe) void watch.check();
  events.emit('ready');

  return {
    conversation,
    consent,
    device,
    requestService,
    use: plugins.use,
    callPluginVerb: plugins.callVerb,
    dispose() {
      lifetime.abort();
      persisted.stop();
      stopBadge();
      stopHealth();
      watch.dispose();
      plugins.dispose();
      backend.dispose();
    },
  };
}
