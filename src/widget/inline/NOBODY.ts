import { signal } from '@preact/signals';
import type { ConsentState } from '../../contract/consent';
import type { Device } from '../../contract/device';
import type { Health, PluginContext } from '../../contract/plugin';
import type { ConsentService } from '../services/createConsent';

/** Nothing is remembered of whoever looks, and nobody is asked. */
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
  isKept: false,
  list: async () => [],
  export: async () => ({
    createdAt: new Date().toISOString(),
    device: {},
    consent: { personal: 'denied', log: [] },
    shop: 'unasked',
  }),
  erase: async () => ({ server: 'unasked' }),
  // The element is drawn anew when something is gone.
  onErase: () => () => {},
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
