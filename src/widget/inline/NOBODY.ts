import { signal } from '@preact/signals';
import type { ConsentState } from '../../contract/consent';
import type { Device } from '../../contract/device';
import type { Health, PluginContext } from '../../contract/plugin';
import type { ConsentService } from '../services/createConsent';

const consent: ConsentService = {
  personal: signal<ConsentState>('denied'),
  canChoose: signal(false),
  isNeeded: signal(false),
  log: signal([]),
  noticeUrl: undefined,
  need: () => false,
  async choose() {},
  async open() {},
  dispose() {},
};

const device: Device = {
  list: async () => [],
  export: async () => ({}),
  erase: async () => ({ server: 'unasked' }),
};

/** A shopper of whom nothing is known and nothing may be kept beyond what they ask for. */
export const NOBODY: Pick<PluginContext, 'device' | 'shopper' | 'health'> & {
  readonly consent: ConsentService;
} = {
  consent,
  device,
  shopper: signal(null),
  health: signal<Health>('ok'),
};
