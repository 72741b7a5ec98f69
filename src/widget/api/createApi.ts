import type { RawOptions } from '../../contract/options';
import type { Plugin } from '../../contract/plugin';
import { createEvents, type Events, type Listener } from '../../core/createEvents';
import { createOnce } from '../../lib/createOnce';
import type { Services } from '../services/startServices';
import type { ShellModel } from '../shell/ShellModel';

interface ApiPorts {
  readonly shell: ShellModel;
  readonly options: RawOptions;
  setOpen(open: boolean): void;
  started(): Promise<Services>;
}

export interface Api {
  readonly events: Events;
  call(verb: string, args: readonly unknown[]): unknown;
}

/** The public API beyond opening and closing. What was typed wrong is named on the console, once. */
export function createApi({ shell, options, setOpen, started }: ApiPorts): Api {
  const { conversation, isOpen, route } = shell;
  const events = createEvents({
    report: (message, error) => console.warn(`[shopbell] ${message}`, error),
    announce: (type, detail) =>
      window.dispatchEvent(new CustomEvent(`shopbell:${type}`, { detail, cancelable: true })),
  });
  const openChat = async () => {
    setOpen(true);
    shell.navigate('chat');
    return (await started()).conversation;
  };
  const verbs: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    ask: async (text) => (await openChat()).say(`${text}`),
    say: async (text) => (await openChat()).say(`${text}`),
    async draft(text) {
      (await openChat()).draft.value = `${text}`;
    },
    on: (type, listener) => events.on(`${type}`, listener as Listener),
    off: (type, listener) => events.off(`${type}`, listener as Listener),
    get(key) {
      if (key === 'unread') return conversation.unreadCount.peek();
      return { open: isOpen.peek(), screen: route.place.peek().screen };
    },
    use: async (plugin) => (await started()).use(plugin as Plugin),
  };
  // In a file of its own: the shopper waits for none of it.
  const mistakes = createOnce(() => import('./explainMistakes'));
  mistakes.use(({ explainOptions }) => explainOptions(options));

  return {
    events,
    call(verb, args) {
      if (Object.hasOwn(verbs, verb)) return verbs[verb]?.(...args);
      return started().then(({ callPluginVerb }) => {
        const { isFound, result } = callPluginVerb(verb, args);
        if (isFound) setOpen(true);
        else mistakes.use(({ explainVerb }) => explainVerb(verb));
        return result;
      });
    },
  };
}
