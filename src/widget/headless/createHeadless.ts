import { computed, signal } from '@preact/signals';
import { createPageView } from '../../browser/page/createPageView';
import { createPlatform } from '../../browser/platform/createPlatform';
import type { WidgetHost } from '../../contract/host';
import type { RawOptions } from '../../contract/options';
import type { Health, Notes, Plugin } from '../../contract/plugin';
import type { Capability } from '../../contract/types';
import { createConversationState } from '../../core/createConversationState';
import { createEvents, type Listener } from '../../core/createEvents';
import { createNotes } from '../../core/createNotes';
import { createRoute } from '../../core/createRoute';
import { createOnce } from '../../lib/createOnce';
import { createTranslate } from '../../lib/createTranslate';
import { loadStrings } from '../loadStrings';
import { readOptions } from '../readOptions';
import { registry } from '../registry';
import { createSession } from '../services/createSession';
import { decide } from '../api/decide';
import { startServices } from '../services/startServices';
import type { ActivePlugin } from '../shell/ShellModel';
import type { Headless, HeadlessConfig } from './Headless';
import { NO_PAGE } from './NO_PAGE';

/** Makes it, and does nothing else: no call, no read, no listener on the page. */
export function createHeadless({ adapter, ...options }: HeadlessConfig = {}): Headless {
  const state = createState();
  const { conversation, route } = state;
  const host = { options: completeOptions(options), ...(adapter && { adapter }) };
  const { services, session, events, notes, plugins, restart, destroy } = createEngine(state, host);
  const started = services.get;
  const findModel = async (id: string) => {
    await started();
    return (state.active.peek().find(({ plugin }) => plugin.id === id)?.model ?? null) as never;
  };
  return {
    conversation: {
      ...conversation,
      say: async (text) => (await started()).conversation.say(text),
      retry: async (id) => (await started()).conversation.retry(id),
      reveal: async (id, as) => (await started()).conversation.reveal(id, as),
    },
    health: state.health,
    capabilities: state.capabilities,
    place: route.place,
    start: async () => void (await started()),
    faq: () => findModel('faq'),
    orders: () => findModel('orders'),
    suggestions: () => findModel('suggestions'),
    chat: () => findModel('chat'),
    async use(plugin) {
      const running = await started();
      plugins.push(plugin);
      running.use(plugin);
    },
    call: async (verb, ...args) => (await started()).callPluginVerb(verb, args).result,
    set: notes.set,
    tag: notes.tag,
    untag: notes.untag,
    async identify(shopper) {
      const { changeIdentity } = await import('../services/changeIdentity');
      await changeIdentity({ host, session, restart }, shopper);
    },
    consent: async (level) => decide(await started(), level),
    export: async () => (await started()).device.export(),
    async erase() {
      const outcome = await (await started()).device.erase({ server: true });
      clear(conversation);
      return outcome;
    },
    on: (event, listener) => events.on(event, listener as unknown as Listener),
    destroy,
  };
}

/** The services over the state, started when first asked for. */
function createEngine(state: ReturnType<typeof createState>, host: Pick<WidgetHost, 'options' | 'adapter'>) {
  const session = createSession();
  const events = createEvents({
    report: (message, error) => console.warn(`[shopbell] ${message}`, error),
    announce: () => true,
  });
  const plugins: Plugin[] = [];
  let known: Notes = { facts: {}, tags: [] };
  const notes = createNotes((next) => (known = next));
  let isOver = false;
  const services = createOnce(async () => {
    if (isOver) throw new Error('This Shopbell was destroyed.');
    const options = readOptions(host.options);
    const strings = await loadStrings(options.locale);
    return startServices({
      ...state,
      page: typeof document === 'undefined' ? NO_PAGE : createPageView(createPlatform()),
      host,
      options,
      strings,
      events,
      session,
      restart,
      notes: () => known,
      plugins,
      shopName: options.name,
      t: createTranslate(strings.shell, strings.locale),
    });
  });
  const stop = () => {
    services.ifAny(({ dispose }) => dispose());
    services.reset();
    state.active.value = [];
  };
  const restart = async () => {
    stop();
    clear(state.conversation);
    await services.get();
  };
  const destroy = () => {
    isOver = true;
    stop();
  };
  return { services, session, events, notes, plugins, restart, destroy };
}

function createState() {
  const capabilities = signal<ReadonlySet<Capability>>(new Set());
  return {
    capabilities,
    conversation: createConversationState(),
    health: signal<Health>('ok'),
    route: createRoute(),
    isOpen: signal(false),
    active: signal<readonly ActivePlugin[]>([]),
    lines: computed(() =>
      registry.filter(({ needs }) => !needs.length || needs.some((need) => capabilities.value.has(need))),
    ),
  };
}

function clear(conversation: ReturnType<typeof createConversationState>): void {
  conversation.messages.value = [];
  conversation.unreadCount.value = 0;
  conversation.draft.value = '';
  conversation.chips.value = [];
  conversation.phase.value = 'bot';
  conversation.presence.value = null;
  conversation.typing.value = null;
}

/** Where there is no page to ask the language of, and no disk to keep things on. */
function completeOptions(options: object): RawOptions {
  const raw = options as RawOptions;
  if (typeof document === 'undefined' && !raw['locale']) return completeOptions({ ...raw, locale: 'en' });
  return typeof indexedDB === 'undefined' ? { ...raw, storage: 'memory' } : raw;
}
