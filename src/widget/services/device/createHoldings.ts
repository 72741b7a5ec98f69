import type { Device, EraseOutcome } from '../../../contract/device';
import type { PrivacySubject } from '../../../contract/types';
import type { DevicePorts } from '../createDevice';
import { findSubject } from './findSubject';
import { hideSecret } from './hideSecrets';
import { listHoldings } from './listHoldings';

export interface Holdings extends Pick<Device, 'list' | 'export'> {
  eraseAtShop(): Promise<EraseOutcome['server']>;
}

/** What is held of the shopper, on the device and at the shop. */
export function createHoldings({ storage, adapter, consent, clock, call }: DevicePorts): Holdings {
  const askShop = async (subject: PrivacySubject) => {
    try {
      return (await adapter.privacy?.export(subject, call())) ?? 'unasked';
    } catch {
      return 'failed';
    }
  };
  return {
    list: async () => listHoldings(await storage.inspect()),
    async export() {
      const records = await storage.inspect();
      const held = listHoldings(records).map(
        ({ kind, records }) =>
          [
            kind,
            records.map(({ at, value }) => ({ at: toIso(at), value: hideSecret(kind, value) })),
          ] as const,
      );
      return {
        createdAt: toIso(clock.now()),
        device: Object.fromEntries(held),
        consent: { personal: consent.personal.peek(), log: consent.log.peek() },
        shop: await askShop(findSubject(records)),
      };
    },
    async eraseAtShop() {
      const { privacy } = adapter;
      if (!privacy) return 'unasked';
      try {
        await privacy.erase(findSubject(await storage.inspect()), call());
        return 'erased';
      } catch {
        return 'failed';
      }
    },
  };
}

const toIso = (at: number) => new Date(at).toISOString();
