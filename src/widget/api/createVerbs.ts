import type { ResumeMark } from '../../contract/host';
import { GET_KEYS, SCREENS, VERBS } from '../../contract/names';
import type { Notes } from '../../contract/plugin';
import { createNotes } from '../../core/createNotes';
import type { Once } from '../../lib/createOnce';
import { announceState } from './announceState';
import { countEvents } from './countEvents';
import type { Api, ApiPorts, Verbs } from './createApi';
import { createLookVerbs } from './createLookVerbs';
import { changeIdentity, type IdentityPorts } from '../services/changeIdentity';
import { createRestart, type Restart } from './createRestart';
import { readTrigger, type Trigger } from './readTrigger';
import { decide } from './decide';
import { reportMetrics } from './reportMetrics';
import { resume } from './resume';
import { trackEvent } from './trackEvent';

type Mistakes = Once<typeof import('./explainMistakes')>;

export interface VerbPorts extends ApiPorts, Omit<Api, 'checkScreen' | 'restart'> {
  /** What the page says of the shopper is this from now on. */
  keep(notes: Notes): void;
  readonly mistakes: Mistakes;
}

export interface MoreVerbs {
  call(verb: string, args: readonly unknown[]): unknown;
  readonly restart: Restart;
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
  const { shell, services, mistakes, move, host } = ports;
  let isRunning = false;
  void services.first.then(() => (isRunning = true));
  const restart = createRestart(ports, () => isRunning);
  /** Resolves when the shopper has interacted, with the services that run then. */
  const whenStarted = () => services.first.then(services.get);
  const read = createReaders(ports, () => isRunning);
  announceState(shell, ports.events);
  const { metrics } = host.options;
  if (metrics === 'dataLayer' || metrics === 'gtag') reportMetrics(ports.events, metrics);
  const { set, tag, untag } = createNotes(ports.keep);
  const verbs: Verbs = {
    set,
    tag,
    untag,
    ...createIdentityVerbs({ ...ports, restart }),
    get: (key = 'state') =>
      Object.hasOwn(read, `${key}`)
        ? read[`${key}`]?.()
        : mistakes.use(({ explainGet }) => explainGet(`${key}`, GET_KEYS)),
    track: async (type, props) => trackEvent(await whenStarted(), `${type}`, props),
    consent: async (level) => decide(await whenStarted(), level),
    async draft(text) {
      move('open', ['chat']);
      (await services.get()).conversation.draft.value = `${text}`;
    },
    trigger(source) {
      const [verb, ...args] = readTrigger(Object(source) as Trigger);
      return ports.call(verb, args);
    },
    ...createLookVerbs(ports, restart),
    export: async () => (await services.get()).device.export(),
    erase: async (options) => (await services.get()).device.erase(options ?? {}),
    resume: (mark) => resume(Object(mark) as ResumeMark, ports),
    init: () => console.warn('[shopbell] It runs already: init does nothing now.'),
  };

  return {
    restart,
    call: async (verb, args) =>
      Object.hasOwn(verbs, verb) ? verbs[verb]?.(...args) : callFeature(ports, verb, args),
    async checkScreen(screen) {
      if ((await whenStarted()).hasScreen(screen)) return;
      mistakes.use(({ explainScreen }) => explainScreen(screen, SCREENS));
      if (shell.route.place.peek().screen === screen) shell.navigate('home');
    },
  };
}

/** A verb of a feature or of a plugin; one that nobody has is named. */
async function callFeature(ports: VerbPorts, verb: string, args: readonly unknown[]): Promise<unknown> {
  const { services, plugins, move, mistakes } = ports;
  if (VERBS.includes(verb) || plugins.length > 0) {
    const running = await (OPENING.test(verb) ? services.get() : services.first.then(services.get));
    const { isFound, result } = running.callPluginVerb(verb, args);
    if (isFound) move('open', []);
    if (isFound) return result;
  }
  mistakes.use(({ explainVerb }) => explainVerb(verb, VERBS));
  return undefined;
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

const createIdentityVerbs = (ports: IdentityPorts): Verbs => ({
  identify: (who) => changeIdentity(ports, who ?? undefined),
  logout: () => changeIdentity(ports, null),
});
