import { loadStrings } from '../loadStrings';
import type { ApiPorts, Verbs } from './createApi';
import type { Restart } from './createRestart';

/** How the panel looks, where it stands and what it speaks, from now on. */
export function createLookVerbs({ look, host, state }: ApiPorts, restart: Restart): Verbs {
  return {
    theme: (theme) => look.change(`${theme}`),
    position: (side) => void (host.element.dataset['position'] = `${side}`),
    async locale(tag) {
      const strings = await loadStrings(`${tag}`);
      state.tables.value = await strings.features();
      state.strings.value = strings;
      await restart({ keepsConversation: true });
    },
  };
}
