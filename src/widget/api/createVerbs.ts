import { GET_KEYS, SCREENS, VERBS } from '../../contract/names';
import type { Notes, Plugin } from '../../contract/plugin';
import type { Events } from '../../core/createEvents';
import { createNotes } from '../../core/createNotes';
import type { Once } from '../../lib/createOnce';
import { countEvents } from './countEvents';
import type { ApiPorts } from './createApi';
import type { Session } from '../services/createSession';
import { createRestart } from './createRestart';
import { resume } from './resume';

type Mistakes = Once<typeof import('./explainMistakes')>;
type Verbs = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

export interface VerbPorts extends ApiPorts {
  readonly events: Events;
  readonly session: Session;
  /** What the page says of the shopper is this from now on. */
  keep(notes: Notes): void;
  readonly mistakes: Mistakes;
}

export interface MoreVerbs {
  call(verb: string, args: readonly unknown[]): unknown;
  /** Once services run: names a screen that does not exist, and goes home from there. */
  checkScreen(screen: string): Promise<void>;
}

/** Verbs of features that open the panel, and so may start services. */
const OPENING = /^(handoff|order|suggest|article)$/;

/**
 * The verbs that a visit can do without. Those that need services but do not open the panel wait until the
 * shopper does: nothing is read or asked for them before that.
 */
export function createVerbs(ports: VerbPorts): MoreVerbs {
  const { shell, services, mistakes, move, look, host } = ports;
  let isRunning = false;
  void services.first.then(() => (isRunning = true));
  const restart = createRestart(ports, () => isRunning);
  let isExtended = false;
  /** Resolves when the shopper has interacted, with the services that run then. */
  const whenStarted = () => services.first.then(services.get);
  const read = createReaders(ports, () => isRunning);
  const identify = async (identity: unknown) =>
    (await import('../services/changeIdentity')).changeIdentity({ ...ports, restart }, identity);
  const { set, tag, untag } = createNotes(ports.keep);
  const verbs: Verbs = {
    set,
    tag,
    untag,
    identify,
    logout: () => identify(null),
    get: (key = 'state') =>
      Object.hasOwn(read, `${key}`)
        ? read[`${key}`]?.()
        : mistakes.use(({ explainGet }) => explainGet(`${key}`, GET_KEYS)),
    async use(plugin) {
      isExtended = true;
      (await whenStarted()).use(plugin as Plugin);
    },
    track: async (type, props) => (await whenStarted()).track(`${type}`, props),
    consent: async (level) => (await whenStarted()).decide(`${level}`),
    theme: (theme) => look.change(`${theme}`),
    position: (side) => void (host.element.dataset['position'] = `${side}`),
    locale: async (tag) => {
      const { loadStrings } = await import('../loadStrings');
      ports.state.strings.value = await loadStrings(`${tag}`);
      await restart({ keepsConversation: true });
    },
    export: async () => (await services.get()).device.export(),
    erase: async (options) => (await services.get()).device.erase(options ?? {}),
    resume: async () => resume(await services.get(), move),
    init: () => console.warn('[shopbell] It runs already: init does nothing now.'),
  };

  return {
    async call(verb, args) {
      if (Object.hasOwn(verbs, verb)) return verbs[verb]?.(...args);
      const isKnown = VERBS.includes(verb);
      if (isKnown || isExtended) {
        const running = OPENING.test(verb) ? await services.get() : await whenStarted();
        const { isFound, result } = running.callPluginVerb(verb, args);
        if (isFound) move('open', []);
        if (isFound) return result;
      }
      mistakes.use(({ explainVerb }) => explainVerb(verb, VERBS));
      return undefined;
    },
    async checkScreen(screen) {
      if ((await whenStarted()).hasScreen(screen)) return;
      mistakes.use(({ explainScreen }) => explainScreen(screen, SCREENS));
      if (shell.route.place.peek().screen === screen) shell.navigate('home');
    },
  };
}

/** What `get` answers, by key; at once, and without starting anything. */
function createReaders({ shell, events, services }: VerbPorts, isRunning: () => boolean): Verbs {
  const { conversation, isOpen, route } = shell;
  return {
    state: () => ({ open: isOpen.peek(), screen: route.place.peek().screen }),
    unread: () => conversation.unreadCount.peek(),
    metrics: countEvents(events),
    async consent() {
      if (!isRunning()) return { personal: 'unknown', log: [] };
      const { personal, log } = (await services.get()).consent;
      return { personal: personal.peek(), log: log.peek() };
    },
  };
}
