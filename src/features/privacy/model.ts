import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { EraseOptions } from '../../contract/device';
import type { PluginContext } from '../../contract/plugin';
import { stringifyJson } from '../../lib/stringifyJson';
import { toGroups, type Group } from './groups';
import { saveFile } from './saveFile';
import type { PrivacyKey } from './strings';

export interface PrivacyModel {
  /** Null until read, undefined where it cannot be. */
  readonly groups: ReadonlySignal<readonly Group[] | null | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
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
  const groups = signal<readonly Group[] | null | undefined>(null);
  const isBusy = signal(false);
  const load = async () => void (groups.value = await device.list().then(toGroups, () => undefined));
  /** When everything is erased the services start anew, and the screen with them: so it stands in the address. */
  const say = (said: string) => context.navigate('privacy', { said });
  return {
    groups,
    isBusy,
    load,
    async saveCopy() {
      isBusy.value = true;
      try {
        const copy = await device.export();
        const name = shop.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
        const file = `shopbell-${name}-${copy.createdAt.slice(0, 10)}.json`;
        saveFile(file, `${stringifyJson(copy)}`);
        say(t(copy.shop === 'failed' ? 'copy.part' : 'copy.done', { file, shop }));
      } catch {
        say(t('failed'));
      }
      isBusy.value = false;
    },
    async erase(what) {
      isBusy.value = true;
      const { server } = await device.erase(what).catch(() => ({ server: 'failed' }));
      isBusy.value = false;
      if (server === 'failed') return false;
      say(t(server === 'erased' ? 'erased.both' : 'erased', { shop }));
      return true;
    },
    dispose: device.onErase(() => void load()),
  };
}
