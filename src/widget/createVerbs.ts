import type { RawOptions } from '../contract/options';
import type { Plugin } from '../contract/plugin';
import type { Events, Listener } from '../core/createEvents';
import type { Services } from './services/startServices';
import type { ShellModel } from './shell/ShellModel';

interface VerbPorts {
  readonly shell: ShellModel;
  readonly events: Events;
  readonly options: RawOptions;
  setOpen(open: boolean): void;
  started(): Promise<Services>;
}

type Verb = (...args: readonly unknown[]) => unknown;

/** The public API: one function per verb. Unknown verbs are named on the console with the nearest right one. */
export function createVerbs(ports: VerbPorts): (verb: string, args: readonly unknown[]) => unknown {
  const { shell, events, setOpen, started } = ports;
  const { conversation, isOpen, route } = shell;
  const chat = () => {
    setOpen(true);
    shell.navigate('chat');
  };
  const verbs: Readonly<Record<string, Verb>> = {
    open(screen, params) {
      if (screen) shell.navigate(`${screen}`, params);
      setOpen(true);
    },
    close: () => setOpen(false),
    toggle: () => setOpen(!isOpen.peek()),
    say: (text) => conversation.say(`${text}`),
    ask(text) {
      chat();
      return conversation.say(`${text}`);
    },
    draft(text) {
      chat();
      conversation.draft.value = `${text}`;
    },
    on: (type, listener) => events.on(`${type}`, listener as Listener),
    off: (type, listener) => events.off(`${type}`, listener as Listener),
    get(key) {
      if (key === 'unread') return conversation.unreadCount.peek();
      return { open: isOpen.peek(), screen: route.place.peek().screen };
    },
    use: async (plugin) => (await started()).use(plugin as Plugin),
  };
  let mistakes: Promise<typeof import('./explainMistakes')> | undefined;
  const explain = () => (mistakes ??= import('./explainMistakes'));
  requestAnimationFrame(() => void explain().then(({ explainOptions }) => explainOptions(ports.options)));

  return (verb, args) => {
    if (Object.hasOwn(verbs, verb)) return verbs[verb]?.(...args);
    return started().then(async ({ callPluginVerb }) => {
      const { found, result } = callPluginVerb(verb, args);
      if (found) setOpen(true);
      else (await explain()).explainVerb(verb);
      return result;
    });
  };
}
