import type { Device } from '../../../contract/device';
import type { PrivacySubject } from '../../../contract/types';
import type { DevicePorts } from '../createDevice';
import { findSubject } from './findSubject';
import { hideSecret } from './hideSecrets';
import { listHoldings } from './listHoldings';

export type Holdings = Pick<Device, 'list' | 'export' | 'erase'>;

/** What is held of the shopper, on the device and at the shop. */
export function createHoldings({ storage, adapter, consent, clock, call }: DevicePorts): Holdings {
  const exportShop = async (subject: PrivacySubject) => {
    try {
      return (await adapter.privacy?.export(subject, call())) ?? 'unasked';
    } catch {
      return 'failed';
    }
  };
  const eraseShop = async () => {
    const { privacy } = adapter;
    if (!privacy) return 'unasked';
    try {
      await privacy.erase(findSubject(await storage.inspect()), call());
      return 'erased';
    } catch {
      return 'failed';
    }
  };

  return {
    list: async () => listHoldings(await storage.inspect()),
    async export() {
      const found = await storage.inspect();
      const device = listHoldings(found).map(({ kind, records }) => {
        const shown = records.map(({ at, value }) => ({ at: toIso(at), value: hideSecret(kind, value) }));
        return [kind, shown] as const;
      });
      return {
        createdAt: toIso(clock.now()),
        device: Object.fromEntries(device),
        consent: { personal: consent.personal.peek(), log: consent.log.peek() },
        shop: await exportShop(findSubject(found)),
      };
    },
    async erase({ server, kinds } = {}) {
      if (kinds) {
        await storage.eraseKinds(kinds);
        return { server: 'unasked' };
      }
      const outcome = server ? await eraseShop() : 'unasked';
      if (outcome !== 'failed') await storage.erase();
      return { server: outcome };
    },
  };
}

const toIso = (at: number) => new Date(at).toISOString();
