import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { EraseOptions } from '../../contract/device';
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
  load(): Promise<void>;
  saveCopy(): Promise<void>;
  /** False when the shop was asked and did not answer; then nothing is gone. */
  erase(what: EraseOptions): Promise<boolean>;
  dispose(): void;
}

/** What is held of the shopper, and what they do with it. Follows what other tabs erase. */
export function createPrivacyModel(context: PluginContext<PrivacyKey>): PrivacyModel {
  const { device, t } = context;
  const shop = context.shop.name;
  const groups = signal<readonly Group[] | null>(null);
  const hasFailed = signal(false);
  const busy = signal<'copy' | 'erase' | null>(null);

  const load = async () => {
    try {
      groups.value = toGroups(await device.list());
      hasFailed.value = false;
    } catch {
      hasFailed.value = true;
    }
  };
  const stopFollowing = device.onErase(() => void load());
  /** When everything is erased the services start anew, and the screen with them: so it stands in the address. */
  const say = (said: string) => context.navigate('privacy', { said });

  return {
    groups,
    hasFailed,
    busy,
    load,
    async saveCopy() {
      busy.value = 'copy';
      try {
        const copy = await device.export();
        const name = shop.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
        const file = `shopbell-${name}-${copy.createdAt.slice(0, 10)}.json`;
        saveFile(file, stringifyJson(copy) ?? '');
        say(copy.shop === 'failed' ? t('copy.part', { shop }) : t('copy.done', { file }));
      } catch {
        say(t('copy.failed'));
      }
      busy.value = null;
    },
    async erase(what) {
      busy.value = 'erase';
      const outcome = await device.erase(what).catch(() => null);
      await load();
      busy.value = null;
      if (!outcome || outcome.server === 'failed') return false;
      say(t(outcome.server === 'erased' ? 'erased.both' : 'erased', { shop }));
      return true;
    },
    dispose: stopFollowing,
  };
}
