import { effect } from '@preact/signals';
import type { Widget, WidgetHost } from '../contract/host';
import type { Api } from './api/createApi';
import { createLook } from './createLook';
import { createOnce, type Once } from '../lib/createOnce';
import { createSession } from './services/createSession';
import { createShellState } from './createShellState';
import { loadStrings } from './loadStrings';
import { mountPanel } from './mountPanel';
import { readOptions } from './readOptions';
import type { ShellModel } from './shell/ShellModel';

/**
 * Builds the panel behind the bell, hidden and without a word to storage or network. Services start at
 * the first interaction; everything beyond the first paint is fetched after the panel stands.
 */
export async function createWidget(host: WidgetHost): Promise<Widget> {
  const options = readOptions(host.options);
  const [strings, look] = await Promise.all([loadStrings(options.locale), createLook(options)]);
  const state = createShellState(options, strings, host.options);
  const { isOpen, route } = state;
  const session = createSession();
  const services = createOnce(async () => {
    const [{ startServices }, { events }] = await Promise.all([
      import('./services/startServices'),
      api.get(),
    ]);
    return startServices({ ...state, host, options, strings, events, session });
  });
  const api: Once<Api> = createOnce(async () => {
    const { createApi } = await import('./api/createApi');
    return createApi({ shell, setOpen, started: services.get, options: host.options });
  });
  const setOpen = (open: boolean) => {
    if (open === isOpen.peek()) return;
    if (open)
      services.use(
        () => {},
        () => (state.health.value = 'trouble'),
      );
    isOpen.value = open;
    const { screen } = route.place.peek();
    api.use(({ events }) => events.emit(open ? 'open' : 'close', { screen }));
  };
  const shell: ShellModel = {
    ...state,
    navigate: route.navigate,
    close: () => setOpen(false),
    say: (text) => services.use(({ conversation }) => conversation.say(text)),
    retry: (id) => services.use(({ conversation }) => conversation.retry(id)),
    requestService: () => services.use(({ requestService }) => requestService()),
  };
  const unmount = mountPanel(host, shell, look);
  const stopSeeing = effect(() => {
    state.conversation.visible.value = isOpen.value && route.place.value.screen === 'chat';
  });
  const fetchTheRest = requestAnimationFrame(() => {
    void strings.features().then((loaded) => (state.tables.value = loaded));
    fetchAhead();
    api.use(() => {});
  });

  return {
    call(verb, args) {
      const [screen, params] = args;
      if (verb === 'open' && typeof screen === 'string') route.navigate(screen, params);
      if (/^(open|close|toggle)$/.test(verb))
        return setOpen(verb === 'toggle' ? !isOpen.peek() : verb === 'open');
      return api.get().then(({ call }) => call(verb, args));
    },
    destroy() {
      cancelAnimationFrame(fetchTheRest);
      stopSeeing();
      unmount();
      services.ifAny(({ dispose }) => dispose());
    },
  };
}

/** Only to have the code here in time; who needs it asks again, and hears of a failure. */
function fetchAhead(): void {
  import('./services/startServices').catch(() => {});
  import('./conversation/ConversationScreen').catch(() => {});
}
