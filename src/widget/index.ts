import { computed, effect, signal } from '@preact/signals';
import { createPlatform } from '../browser/platform/createPlatform';
import type { Widget, WidgetHost } from '../contract/host';
import type { Health } from '../contract/plugin';
import { createConversation } from '../core/createConversation';
import { createEvents } from '../core/createEvents';
import { createRoute } from '../core/createRoute';
import { createTranslate } from '../lib/createTranslate';
import type { ShellKey } from '../locales/en/shell';
import { namedAdapters } from './adapters';
import { createVerbs } from './createVerbs';
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
  const platform = createPlatform();
  const strings = await loadStrings(options.locale);
  const t = createTranslate<ShellKey>(strings.shell, strings.locale);
  const events = createEvents({
    report: (message, error) => console.warn(`[shopbell] ${message}`, error),
    announce: (type, detail) =>
      window.dispatchEvent(new CustomEvent(`shopbell:${type}`, { detail, cancelable: true })),
  });

  const isOpen = signal(false);
  const health = signal<Health>('ok');
  const active = signal<readonly ActivePlugin[]>([]);
  const capabilities = signal(new Set<string>(namedAdapters[options.adapter]?.capabilities));
  const lines = computed(() =>
    registry.filter(({ needs }) => needs.length === 0 || needs.some((need) => capabilities.value.has(need))),
  );
  const route = createRoute();
  let services: Promise<Services> | undefined;
  const started = () =>
    (services ??= import('./services/startServices').then(({ startServices }) =>
      startServices({ ...base, host, options, platform, strings, events, capabilities }),
    ));
  const conversation = createConversation({
    now: platform.clock.now,
    createId: platform.createId,
    answer: async (message) => (await started()).bot.answer(message),
    requestService: () => void started().then(({ requestService }) => requestService()),
  });
  const shopName = options.name || t('panel.defaultName');
  const tables = signal<FeatureTables | null>(null);
  const base = { shopName, tables, t, locale: strings.locale, route, conversation, isOpen, health, lines, active };
  const shell: ShellModel = {
    ...base,
    navigate: route.navigate,
    close: () => setOpen(false),
    keepDraft: () => conversation.draft.peek() && void started().then(({ requestService }) => requestService()),
  };

  const setOpen = (open: boolean) => {
    if (open === isOpen.peek()) return;
    if (open) void started();
    isOpen.value = open;
    events.emit(open ? 'open' : 'close', { screen: route.place.peek().screen });
  };
  const unmount = mountPanel(host, shell, options);
  const stopSeeing = effect(() => {
    conversation.visible.value = isOpen.value && route.place.value.screen === 'chat';
  });
  const fetchTheRest = requestAnimationFrame(() => {
    void strings.features().then((loaded) => (tables.value = loaded));
    void import('./services/startServices');
    void import('./conversation/ConversationScreen');
  });

  return {
    call: createVerbs({ shell, setOpen, started, events, options: host.options }),
    destroy() {
      cancelAnimationFrame(fetchTheRest);
      stopSeeing();
      unmount();
      void services?.then(({ dispose }) => dispose());
    },
  };
}
