import type { ReadonlySignal, Signal } from '@preact/signals';
import { createPageView } from '../../browser/page/createPageView';
import { createPlatform, type Platform } from '../../browser/platform/createPlatform';
import type { Consent } from '../../contract/consent';
import type { Device } from '../../contract/device';
import type { WidgetHost } from '../../contract/host';
import type { Health, Notes, Plugin, Translate } from '../../contract/plugin';
import type { PageView } from '../../contract/types';
import type { Adapter, CallOptions } from '../../contract/types';
import { createBot, type Bot } from '../../core/createBot';
import { createConversation, type Conversation } from '../../core/createConversation';
import type { ConversationState } from '../../core/createConversationState';
import type { Events } from '../../core/createEvents';
import { createMasker } from '../../core/createMasker';
import type { Route } from '../../core/createRoute';
import { persistConversation } from '../../core/persistConversation';
import { createOnce } from '../../lib/createOnce';
import type { ShellKey } from '../../locales/en/shell';
import type { Strings } from '../loadStrings';
import type { ReadOptions } from '../readOptions';
import type { RegistryLine } from '../registry';
import type { ActivePlugin } from '../shell/ShellModel';
import { adoptStyles } from '../../ui/adoptStyles';
import states from '../../ui/theme/states.css?inline';
import { createCalls } from './createCalls';
import { createConsent } from './createConsent';
import { createDevice } from './createDevice';
import { createPluginHost } from './createPluginHost';
import { createProductFinder } from './createProductFinder';
import type { Session } from './createSession';
import { watchBackend } from './watchBackend';
import { watchUnread } from './watchUnread';

export interface ServicePorts {
  /** Without a bell and a root nothing is drawn. */
  readonly host: Pick<WidgetHost, 'options' | 'adapter'> & Partial<WidgetHost>;
  /** @default the page that the code runs on */
  readonly page?: PageView;
  readonly options: ReadOptions;
  readonly strings: Strings;
  readonly events: Events;
  readonly session: Session;
  /** What the page brought before the services started. */
  readonly plugins: readonly Plugin[];
  notes(): Notes;
  readonly route: Route;
  readonly conversation: ConversationState;
  readonly health: Signal<Health>;
  readonly capabilities: Signal<ReadonlySet<unknown>>;
  readonly lines: ReadonlySignal<readonly RegistryLine[]>;
  readonly active: Signal<readonly ActivePlugin[]>;
  readonly isOpen: ReadonlySignal<boolean>;
  readonly shopName: string;
  readonly t: Translate<ShellKey>;
}

export interface Services {
  readonly conversation: Conversation;
  readonly consent: Consent;
  readonly device: Device;
  /** From now on functional storage may be written. */
  requestService(): void;
  /** For the loader of later pages: the panel is to come back by itself, for as long as any reason holds. */
  markPending(reason: string, isOn: boolean): void;
  /** Whether a running feature has a screen of that name. */
  hasScreen(screen: string): boolean;
  readonly adapter: Adapter;
  readonly platform: Platform;
  /** Options for an adapter call. */
  call(): CallOptions;
  /** What the merchant's code said of consent, so that saying it again is no news on a later page. */
  noteConsent(level: string): void;
  use(plugin: Plugin): void;
  callPluginVerb(verb: string, args: readonly unknown[]): { isFound: boolean; result: unknown };
  dispose(): void;
}

/** The first interaction: storage is read, the backend is asked, features come alive. */
export async function startServices(ports: ServicePorts): Promise<Services> {
  const { events, session } = ports;
  const platform = createPlatform();
  const { page = createPageView(platform) } = ports;
  if (ports.host.root) adoptStyles(ports.host.root, states);
  const product = createProductFinder(page, ports.options.product);
  const consent = createConsent({ ...ports, ...platform });
  const [backend] = await Promise.all([watchBackend({ ...ports, platform, page, consent }), product.load()]);
  const { storage, adapter } = backend;
  const calls = createCalls(ports);
  const { call } = calls;
  const resume = createOnce(async () =>
    (await import('./createResume')).createResume({
      storage,
      conversation,
      isOpen: ports.isOpen,
      route: ports.route,
      now: platform.clock.now,
      who: session.identity.peek()?.id ?? null,
    }),
  );
  const requestService = () => {
    void storage.allowWrites();
    resume.use(() => {});
  };
  const conversation = createConversation(ports.conversation, {
    now: platform.clock.now,
    createId: platform.createId,
    answer: (message) => bot.answer(message),
    masker: createMasker({ load: () => import('../../core/createSecrets'), clock: platform.clock }),
    requestService,
    emit: events.emit,
  });
  const device = createDevice({ storage, adapter, consent, call, ...platform });
  const shared = { platform, page, product, conversation, adapter, storage, consent, device, call };
  const plugins = createPluginHost({ ...ports, ...shared });
  const bot: Bot = createBot({ conversation, recognise: plugins.recognise, emit: events.emit });
  const stopBadge = watchUnread(ports.host, conversation.unreadCount, ports.t);
  const persisted = await persistConversation(conversation, storage, device);
  await plugins.start();
  for (const plugin of ports.plugins) plugins.use(plugin);
  // A conversation that was open on an earlier page goes on, so what is said in it is kept.
  const stopKeeping = conversation.phase.subscribe((phase) => void (phase === 'bot' || requestService()));
  backend.look();
  events.emit('ready');

  return {
    ...shared,
    requestService,
    markPending: (reason, isOn) => resume.use(({ set }) => set(reason, isOn)),
    hasScreen: plugins.hasScreen,
    noteConsent: (level) => resume.ifAny(({ note }) => note({ consent: level })),
    use: plugins.use,
    callPluginVerb: plugins.callVerb,
    dispose() {
      calls.dispose();
      persisted.stop();
      stopKeeping();
      resume.ifAny(({ dispose }) => dispose());
      stopBadge();
      plugins.dispose();
      consent.dispose();
      backend.dispose();
    },
  };
}
