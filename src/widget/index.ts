import { effect } from '@preact/signals';
import type { Widget, WidgetHost } from '../contract/host';
import { createOnce, type Once } from '../lib/createOnce';
import type { Api } from './api/createApi';
import { createLook } from './createLook';
import { createMove } from './createMove';
import { createShellState } from './createShellState';
import { loadStrings } from './loadStrings';
import { mountPanel } from './mountPanel';
import { readOptions } from './readOptions';
import type { Services } from './services/startServices';
import type { ShellModel } from './shell/ShellModel';

/**
 * Builds the panel behind the bell, hidden and without a word to storage or network. Services start at
 * the first interaction; everything beyond the first paint is fetched after the panel stands.
 */
export async function createWidget(host: WidgetHost): Promise<Widget> {
  const options = readOptions(host.options);
  const [strings, look] = await Promise.all([loadStrings(options.locale), createLook(options)]);
  const state = createShellState(options, strings, host.options);
  const { isOpen, route, conversation } = state;
  let ready: Api | undefined;
  const api = createOnce(async () => {
    const { createApi, HealthNote, ScreenView, Slot } = await import('./afterPaint');
    state.code.value = { HealthNote, ScreenView, Slot };
    return (ready = createApi({ host, shell, state, look, move, services }));
  });
  const services: Once<Services> = createOnce(async () => {
    const parts = await api.get();
    const { startServices } = await import('./afterPaint');
    return startServices({ ...state, ...parts, host, options, strings: state.strings.peek() });
  });
  const begin = () =>
    services.use(
      () => {},
      () => (state.health.value = 'trouble'),
    );
  const move = createMove({ isOpen, route, begin, api, ready: () => ready });
  const shell: ShellModel = {
    ...state,
    navigate: route.navigate,
    close: () => move('close', []),
    say: (text) => services.use((running) => running.conversation.say(text)),
    act: (run) => services.use((running) => run(running.conversation)),
    requestService: () => services.use(({ requestService }) => requestService()),
  };
  const { inline } = host.options;
  const place = inline && (await import('./standInline').catch(() => null));
  isOpen.value = Boolean(place && (await place.standInline(host, begin)));
  const unmount = mountPanel(host, shell, look);
  const stopSeeing = effect(() => {
    conversation.visible.value = isOpen.value && route.place.value.screen === 'chat';
  });
  const fetchTheRest = requestAnimationFrame(() => {
    void strings.features().then((loaded) => (state.tables.value = loaded));
    // To have the code here in time; who needs it asks again, and hears of a failure.
    api.use(() => {});
  });
  let isHeard = false;
  return {
    call(verb, args) {
      if (ready) return ready.call(verb, args);
      // Who listens hears of what comes next, so that waits too.
      isHeard ||= verb === 'on';
      if (!isHeard && /^(open|close|toggle)$/.test(verb)) return move(verb, args);
      return api.get().then((now) => now.call(verb, args));
    },
    destroy() {
      cancelAnimationFrame(fetchTheRest);
      stopSeeing();
      unmount();
      services.ifAny(({ dispose }) => dispose());
    },
  };
}
