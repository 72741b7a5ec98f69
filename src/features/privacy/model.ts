import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { PluginContext } from '../../contract/plugin';
import { stringifyJson } from '../../lib/stringifyJson';
import { toGroups, type Group } from './groups';
import { saveFile } from './saveFile';
import type { PrivacyKey } from './strings';

export interface PrivacyModel {
  /** Null until read. */
  readonly groups: ReadonlySignal<readonly Group[] | null>;
  readonly hasFailed: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<'copy' | 'erase' | null>;
  /** What came of the last act, in the shopper's language; empty while there was none. */
  readonly said: ReadonlySignal<string>;
  load(): Promise<void>;
  saveCopy(): Promise<void>;
  /** False when the shop was asked and did not answer; then nothing is gone. */
  erase(what: { readonly kinds?: readonly string[]; readonly server?: boolean }): Promise<boolean>;
  dispose(): void;
}

/** What is held of the shopper, and what they do with it. Follows what other tabs erase. */
export function createPrivacyModel(context: PluginContext<PrivacyKey>): PrivacyModel {
  const { device, shop, t } = context;
  const groups = signal<readonly Group[] | null>(null);
  const hasFailed = signal(false);
  const busy = signal<'copy' | 'erase' | null>(null);
  const said = signal('');

  const load = async () => {
    try {
      groups.value = toGroups(await device.list());
      hasFailed.value = false;
    } catch {
      hasFailed.value = true;
    }
  };
  const stopFollowing = device.onErase(() => void load());
  const whileBusy = async <T>(act: 'copy' | 'erase', run: () => Promise<T>) => {
    busy.value = act;
    said.value = '';
    try {
      return await run();
    } finally {
      busy.value = null;
    }
  };

  return {
    groups,
    hasFailed,
    busy,
    said,
    load,
    saveCopy: () =>
      whileBusy('copy', async () => {
        try {
          const copy = await device.export();
          const name = shop.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
          const file = `shopbell-${name}-${copy.createdAt.slice(0, 10)}.json`;
          saveFile(file, stringifyJson(copy) ?? '');
          said.value =
            copy.shop === 'failed' ? t('copy.part', { shop: shop.name }) : t('copy.done', { file });
        } catch {
          said.value = t('copy.failed');
        }
      }),
    erase: (what) =>
      whileBusy('erase', async () => {
        const { server } = await device.erase(what);
        await load();
        if (server === 'failed') return false;
        said.value = t(server === 'erased' ? 'erased.both' : 'erased', { shop: shop.name });
        return true;
      }),
    dispose: stopFollowing,
  };
}
