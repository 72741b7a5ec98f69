import { computed, effect, signal } from '@preact/signals';
import type { Widget, WidgetHost } from '../contract/host';
import type { Health } from '../contract/plugin';
import { createConversationState } from '../core/createConversationState';
import { createRoute } from '../core/createRoute';
import { createTranslate } from '../lib/createTranslate';
import type { ShellKey } from '../locales/en/shell';
import { namedAdapters } from './adapters';
import type { Api } from './api/createApi';
import { createLook } from './createLook';
import { loadStrings, type FeatureTables } from './loadStrings';
import { mountPanel } from './mountPanel';
import { readOptions } from './readOptions';
import { registry } from './registry';
import type { Services } from './services/startServices';
import type { ActivePlugin, ShellModel } from './shell/ShellModel';

/**
 * Builds the panel behind the bell, hidden and without a word to storage or network. Services start at
 * the first interaction; everything beyond the first paint is fetched after the panel stands.
 */
export async function createWidget(host: WidgetHost): Promise<Widget> {
  const options = readOptions(host.options);
  const [strings, look] = await Promise.all([loadStrings(options.locale), createLook(options)]);
  const t = createTranslate<ShellKey>(strings.shell, strings.locale);

  const isOpen = signal(false);
  const capabilities = signal(new Set<string>(namedAdapters[options.adapter]?.capabilities));
  const route = createRoute();
  const state = {
    shopName: options.name || t('panel.defaultName'),
    locale: strings.locale,
    t,
    route,
    isOpen,
    conversation: createConversationState(),
    health: signal<Health>('ok'),
    active: signal<readonly ActivePlugin[]>([]),
    tables: signal<FeatureTables | null>(null),
    lines: computed(() =>
      registry.filter(({ needs }) => !needs.length || needs.some((need) => capabilities.value.has(need))),
    ),
  };
  let services: Promise<Services> | undefined;
  const started = (): Promise<Services> =>
    (services ??= import('./services/startServices').then(async ({ startServices }) => {
      const { events } = await getApi();
      return startServices({ ...state, host, options, strings, events, capabilities });
    }));
  let api: Promise<Api> | undefined;
  const getApi = (): Promise<Api> =>
    (api ??= import('./api/createApi').then(({ createApi }) =>
      createApi({ shell, setOpen, started, options: host.options }),
    ));

  const setOpen = (open: boolean) => {
    if (open === isOpen.peek()) return;
    if (open) void started();
    isOpen.value = open;
    const { screen } = route.place.peek();
    void getApi().then(({ events }) => events.emit(open ? 'open' : 'close', { screen }));
  };
  const shell: ShellModel = {
    ...state,
    navigate: route.navigate,
    close: () => setOpen(false),
    say: (text) => void started().then(({ conversation }) => conversation.say(text)),
    retry: (id) => void started().then(({ conversation }) => conversation.retry(id)),
    requestService: () => void started().then(({ requestService }) => requestService()),
  };
  const unmount = mountPanel(host, shell, look);
  const stopSeeing = effect(() => {
    state.conversation.visible.value = isOpen.value && route.place.value.screen === 'chat';
  });
  const fetchTheRest = requestAnimationFrame(() => {
    void strings.features().then((loaded) => (state.tables.value = loaded));
    void import('./services/startServices');
    void import('./conversation/ConversationScreen');
    void getApi();
  });

  return {
    call(verb, args) {
      if (verb === 'open' && args[0]) route.navigate(`${args[0]}`, args[1]);
      if (/^(open|close|toggle)$/.test(verb))
        return setOpen(verb === 'toggle' ? !isOpen.peek() : verb === 'open');
      return getApi().then(({ call }) => call(verb, args));
    },
    destroy() {
      cancelAnimationFrame(fetchTheRest);
      stopSeeing();
      unmount();
      void services?.then(({ dispose }) => dispose());
    },
  };
}
