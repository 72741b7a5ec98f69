import type { Widget, WidgetHost } from '../../contract/host';
import type { Notes } from '../../contract/plugin';
import { createEvents, type Events, type Listener } from '../../core/createEvents';
import { createOnce, type Once } from '../../lib/createOnce';
import type { createShellState } from '../createShellState';
import type { Look } from '../createLook';
import { createSession, type Session } from '../services/createSession';
import type { Services } from '../services/startServices';
import type { ShellModel } from '../shell/ShellModel';
import type { Trigger } from './readTrigger';

export interface ApiPorts {
  readonly host: WidgetHost;
  readonly shell: ShellModel;
  readonly state: ReturnType<typeof createShellState>;
  readonly look: Look;
  readonly services: Once<Services>;
  /** Opens, closes and toggles. */
  readonly move: Widget['call'];
}

export interface Api {
  readonly events: Events;
  readonly session: Session;
  /** What the page has said by `set` and `tag`. */
  notes(): Notes;
  call(verb: string, args: readonly unknown[]): unknown;
  /** Names a screen that does not exist, and goes home from there. */
  checkScreen(): void;
}

/** The public API. What was typed wrong is named on the console, once. */
export function createApi(ports: ApiPorts): Api {
  const { shell, host, move, services } = ports;
  const events = createEvents({
    report: (message, error) => console.warn(`[shopbell] ${message}`, error),
    announce: (type, detail) =>
      window.dispatchEvent(new CustomEvent(`shopbell:${type}`, { detail, cancelable: true })),
  });
  const openChat = async () => {
    move('open', ['chat']);
    return (await services.get()).conversation;
  };
  const say = async (text: unknown) => (await openChat()).say(`${text}`);
  const verbs: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    open: (...args) => move('open', args),
    close: () => move('close', []),
    toggle: () => move('toggle', []),
    ask: say,
    say,
    async draft(text) {
      (await openChat()).draft.value = `${text}`;
    },
    async trigger(source) {
      const [verb, ...args] = (await import('./readTrigger')).readTrigger(source as Trigger);
      return call(verb, args);
    },
    on: (type, listener) => events.on(`${type}`, listener as Listener),
    off: (type, listener) => events.off(`${type}`, listener as Listener),
  };
  const session = createSession();
  let notes: Notes = { facts: {}, tags: [] };
  // In files of their own: the shopper waits for none of it.
  const mistakes = createOnce(() => import('./explainMistakes'));
  mistakes.use(({ explainOptions }) => explainOptions(host.options));
  const rest = createOnce(async () =>
    (await import('./createVerbs')).createVerbs({
      ...ports,
      session,
      events,
      mistakes,
      keep: (next) => (notes = next),
    }),
  );

  const call: Api['call'] = (verb, args) =>
    Object.hasOwn(verbs, verb) ? verbs[verb]?.(...args) : rest.get().then((more) => more.call(verb, args));
  return {
    events,
    session,
    notes: () => notes,
    call,
    checkScreen: () => {
      const { screen } = shell.route.place.peek();
      if (!/^(home|chat)$/.test(screen)) rest.use(({ checkScreen }) => checkScreen(screen));
    },
  };
}
