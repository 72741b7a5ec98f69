import type { Widget, WidgetHost } from '../../contract/host';
import type { Notes, Plugin } from '../../contract/plugin';
import { createEvents, type Events, type Listener } from '../../core/createEvents';
import { createOnce, type Once } from '../../lib/createOnce';
import type { createShellState } from '../createShellState';
import type { Look } from '../createLook';
import { createSession, type Session } from '../services/createSession';
import type { Services } from '../services/startServices';
import type { ShellModel } from '../shell/ShellModel';

export interface ApiPorts {
  readonly host: WidgetHost;
  readonly shell: ShellModel;
  readonly state: ReturnType<typeof createShellState>;
  readonly look: Look;
  readonly services: Once<Services>;
  /** Opens, closes and toggles. */
  readonly move: Widget['call'];
}

/** By name, with whatever the page passes. */
export type Verbs = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

export interface Api {
  readonly events: Events;
  readonly session: Session;
  /** Plugins that the page has brought so far. */
  readonly plugins: readonly Plugin[];
  /** What the page has said by `set` and `tag`. */
  notes(): Notes;
  call(verb: string, args: readonly unknown[]): unknown;
  /** Stops the services and starts them anew, with nothing of the shopper before on the screen or in memory. */
  restart(): Promise<void>;
  /** Names a screen that does not exist, and goes home from there. */
  checkScreen(): void;
}

/** The public API. What was typed wrong is named on the console, once. */
export function createApi(ports: ApiPorts): Api {
  const { shell, host, move, services } = ports;
  const events = createPageEvents();
  const say = async (text: unknown) => {
    move('open', ['chat']);
    await (await services.get()).conversation.say(`${text}`);
  };
  const verbs: Verbs = {
    open: (...args) => move('open', args),
    close: () => move('close', []),
    toggle: () => move('toggle', []),
    ask: say,
    say,
    use(plugin) {
      if (!isPlugin(plugin))
        return console.warn('[shopbell] use takes a plugin: an object with id and createModel.');
      plugins.push(plugin);
      if (isRunning) services.use((running) => running.use(plugin));
    },
    on: (type, listener) => events.on(`${type}`, listener as Listener),
    off: (type, listener) => events.off(`${type}`, listener as Listener),
  };
  const session = createSession();
  const plugins: Plugin[] = [];
  let isRunning = false;
  let notes: Notes = { facts: {}, tags: [] };
  // In files of their own: the shopper waits for none of it.
  const mistakes = createOnce(() => import('./explainMistakes'));
  mistakes.use(({ explainOptions }) => explainOptions(host));
  const rest = createOnce(async () =>
    (await import('./createVerbs')).createVerbs({
      ...ports,
      ...api,
      mistakes,
      keep: (next) => (notes = next),
    }),
  );

  // It tells the page what happens by itself, from the first interaction on.
  void services.first.then(() => {
    isRunning = true;
    rest.use(() => {});
  });
  const call: Api['call'] = (verb, args) => {
    if (Object.hasOwn(verbs, verb)) return verbs[verb]?.(...args);
    const coming = rest.get();
    if (/^(identify|logout)$/.test(verb)) session.arriving = coming;
    return coming.then((more) => more.call(verb, args));
  };
  const api: Api = {
    events,
    session,
    plugins,
    notes: () => notes,
    call,
    restart: async () => (await rest.get()).restart(),
    checkScreen: () => {
      const { screen } = shell.route.place.peek();
      if (!/^(home|chat)$/.test(screen)) rest.use(({ checkScreen }) => checkScreen(screen));
    },
  };
  return api;
}

const createPageEvents = () =>
  createEvents({
    report: (message, error) => console.warn(`[shopbell] ${message}`, error),
    announce: (type, detail) =>
      window.dispatchEvent(new CustomEvent(`shopbell:${type}`, { detail, cancelable: true })),
  });

function isPlugin(given: unknown): given is Plugin {
  const { id, createModel } = Object(given) as Partial<Plugin>;
  return Boolean(id) && typeof createModel === 'function';
}
