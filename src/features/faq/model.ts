import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { PluginContext } from '../../contract/plugin';
import type { FaqEntry } from '../../contract/types';
import { createFaqIndex, type FaqIndex } from '../../engines/faq/createFaqIndex';
import { loadLanguage } from '../../engines/faq/loadLanguage';
import type { FaqKey } from './strings';

export interface FaqHit {
  readonly entry: FaqEntry;
  readonly confidence: number;
}

export interface FaqModel {
  /** Null until the list is there. */
  readonly entries: ReadonlySignal<readonly FaqEntry[] | null>;
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Ids of answers the shopper called helpful or not. */
  readonly votes: ReadonlySignal<ReadonlyMap<string, boolean>>;
  load(): Promise<void>;
  /** Best first; waits for the list and the index. Empty when there is no list to be had. */
  search(text: string, limit: number): Promise<readonly FaqHit[]>;
  find(id: string): FaqEntry | undefined;
  vote(entry: FaqEntry, helpful: boolean): void;
}

/** The FAQ in the shopper's language, and the index over it. */
export function createFaqModel(context: PluginContext<FaqKey>): FaqModel {
  const { adapter, shop, call, createId } = context;
  const all = signal<readonly FaqEntry[] | null>(null);
  const hasFailed = signal(false);
  const votes = signal<ReadonlyMap<string, boolean>>(new Map());
  const entries = computed(() => all.value && pickLanguage(all.value, shop.locale));
  let loading: Promise<void> | undefined;
  let index: Promise<FaqIndex> | undefined;

  const load = () =>
    (loading ??= (async () => {
      try {
        const list = await adapter.faq?.list({}, call());
        if (list && list !== 'unchanged') all.value = list.items;
        hasFailed.value = false;
      } catch {
        hasFailed.value = true;
        loading = undefined;
      }
    })());
  const loadIndex = async () =>
    createFaqIndex(entries.peek() ?? [], { language: await loadLanguage(shop.locale) });
  context.health.subscribe((health) => {
    if (health === 'ok') void load();
  });

  return {
    entries,
    hasFailed,
    votes,
    load,
    async search(text, limit) {
      await load();
      if (!entries.peek()?.length) return [];
      const found = (await (index ??= loadIndex())).search(text, { limit });
      return found.flatMap(({ id, confidence }) => {
        const entry = entries.peek()?.find((known) => known.id === id);
        return entry ? [{ entry, confidence }] : [];
      });
    },
    find: (id) => entries.value?.find((entry) => entry.id === id),
    vote(entry, helpful) {
      votes.value = new Map(votes.peek()).set(entry.id, helpful);
      void adapter.faq?.feedback?.({ entryId: entry.id, helpful, key: createId() }, call()).catch(() => {});
    },
  };
}

/** Entries in the shopper's language; where there are none, those of no stated language, then all. */
function pickLanguage(entries: readonly FaqEntry[], locale: string): readonly FaqEntry[] {
  const language = locale.slice(0, 2).toLowerCase();
  const fitting = entries.filter(({ locale: own }) => !own || own.slice(0, 2).toLowerCase() === language);
  return fitting.length > 0 ? fitting : entries;
}
