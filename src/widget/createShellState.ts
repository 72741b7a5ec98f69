import { computed, signal } from '@preact/signals';
import type { RawOptions } from '../contract/options';
import type { Health, Translate } from '../contract/plugin';
import { createConversationState } from '../core/createConversationState';
import { createRoute } from '../core/createRoute';
import { createTranslate } from '../lib/createTranslate';
import type { ShellKey } from '../locales/en/shell';
import { guessCapabilities } from './guessCapabilities';
import type { FeatureTables, Strings } from './loadStrings';
import type { ReadOptions } from './readOptions';
import { registry } from './registry';
import type { ActivePlugin, AfterPaint } from './shell/ShellModel';

/** The signals that the first paint is drawn from, and that services fill later. */
export function createShellState({ name }: ReadOptions, first: Strings, raw: RawOptions) {
  const strings = signal(first);
  const translate = computed(() => createTranslate<ShellKey>(strings.value.shell, strings.value.locale));
  const t: Translate<ShellKey> = (key, params) => translate.value(key, params);
  const capabilities = signal(guessCapabilities(raw));
  return {
    shopName: name || t('panel.defaultName'),
    strings,
    t,
    capabilities,
    route: createRoute(),
    isOpen: signal(false),
    conversation: createConversationState(),
    health: signal<Health>('ok'),
    active: signal<readonly ActivePlugin[]>([]),
    code: signal<AfterPaint | null>(null),
    tables: signal<FeatureTables | null>(null),
    /** Features that this backend may carry. */
    lines: computed(() =>
      registry.filter(({ needs }) => !needs.length || needs.some((need) => capabilities.value.has(need))),
    ),
  };
}
