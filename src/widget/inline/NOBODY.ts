import { signal } from '@preact/signals';
import type { Consent, ConsentState } from '../../contract/consent';
import type { Device } from '../../contract/device';
import type { Health, PluginContext } from '../../contract/plugin';

const consent: Consent = {
  personal: signal<ConsentState>('denied'),
  canChoose: signal(false),
  log: signal([]),
  async choose() {},
};

const device: Device = {
  list: async () => [],
  export: async () => ({}),
  erase: async () => ({ server: 'unasked' }),
};

/** A shopper of whom nothing is known and nothing may be kept beyond what they ask for. */
export const NOBODY: Pick<PluginContext, 'consent' | 'device' | 'shopper' | 'health'> = {
  consent,
  device,
  shopper: signal(null),
  health: signal<Health>('ok'),
};
