import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Platform } from '../../browser/platform/createPlatform';
import type { ResumeMarks } from '../../browser/storage/createResumeMarks';
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
import { createPluginHost } from './createPluginHost';
import type { Occupant, Session } from './createSession';
import { openWorld } from './openWorld';
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
  /** Stops the services and starts them anew, with nothing of the shopper before on the screen or in memory. */
  restart(): Promise<void>;
  readonly t: Translate<ShellKey>;
}

export interface Services extends Occupant {
  readonly conversation: Conversation;
  readonly consent: Consent;
  readonly device: Device;
  /** From now on functional storage may be written. */
  requestService(): void;
  /** For the loader of later pages: marks why the panel is to come back by itself, and what verbs have said. */
  mark(run: (marks: ResumeMarks) => void): void;
  /** Whether a running feature has a screen of that name. */
  hasScreen(screen: string): boolean;
  readonly adapter: Adapter;
  readonly platform: Platform;
  /** Options for an adapter call. */
  call(): CallOptions;
  use(plugin: Plugin): void;
  callPluginVerb(verb: string, args: readonly unknown[]): { isFound: boolean; result: unknown };
  dispose(): void;
}

/** The first interaction: storage is read, the backend is asked, features come alive. */
export async function startServices(ports: ServicePorts): Promise<Services> {
  const { session } = ports;
  // Who is here may have been said before the click, by code that takes longer to come than the click's.
  await session.arriving?.catch(() => {});
  await session.turn;
  const starting = start(ports);
  session.running = starting;
  return starting;
}

async function start(ports: ServicePorts): Promise<Services> {
  const { events, session } = ports;
  if (ports.host.root) adoptStyles(ports.host.root, states);
  const world = await openWorld(ports);
  const { storage, platform, device } = world;
  const requestService = () => void storage.allowWrites();
  const conversation = createConversation(ports.conversation, {
    now: platform.clock.now,
    createId: platform.createId,
    answer: (message) => bot.answer(message),
    masker: createMasker({ load: () => import('../../core/createSecrets'), clock: platform.clock }),
    requestService,
    emit: events.emit,
  });
  const plugins = createPluginHost({ ...ports, ...world, conversation });
  const { use, recognise } = plugins;
  const bot: Bot = createBot({ conversation, recognise, emit: events.emit });
  const stopBadge = watchUnread(ports.host, conversation.unreadCount, ports.t);
  const persisted = await persistConversation(conversation, storage, device);
  await plugins.start();
  for (const plugin of ports.plugins) use(plugin);
  // A conversation that was open on an earlier page goes on, so what is said in it is kept.
  const stopKeeping = conversation.phase.subscribe((phase) => void (phase === 'bot' || requestService()));
  const follower = createOnce(async () =>
    (await import('./followShopper')).followShopper({ ...ports, ...world, conversation, use }),
  );
  follower.use(() => {});
  world.look();
  events.emit('ready');

  return {
    ...world,
    conversation,
    requestService,
    mark: (run) => follower.use(({ marks }) => run(marks)),
    leave: async () => (await follower.get()).leave(),
    hasScreen: plugins.hasScreen,
    use,
    callPluginVerb: plugins.callVerb,
    dispose() {
      session.running = undefined;
      persisted.stop();
      stopKeeping();
      follower.ifAny(({ dispose }) => dispose());
      stopBadge();
      plugins.dispose();
      world.dispose();
    },
  };
}
