import { createConsentChannel } from '../../../browser/consent/createConsentChannel';
import { createConsentTool } from '../../../browser/consent/createConsentTool';
import type { Consent } from '../../../contract/consent';
import {
  createConsentKeeper,
  type ConsentKeeper,
  type ConsentKeeperPorts,
} from '../../../core/consent/createConsentKeeper';
import type { ConsentPorts } from '../createConsent';

export interface OpenConsentPorts
  extends ConsentPorts, Pick<ConsentKeeperPorts, 'storage' | 'signals' | 'gpc'> {}

export interface OpenConsent extends Pick<Consent, 'choose'> {
  dispose(): void;
}

/** Reads what was decided, hears other tabs, and asks the page's consent tool where that decides. */
export async function openConsent(ports: OpenConsentPorts): Promise<OpenConsent> {
  const { host, clock, events } = ports;
  const { endpoint, name, consent, consentSource } = host.options;
  const early: unknown[] = [];
  let keeper: ConsentKeeper | undefined;
  let stopAsking = () => {};
  const channel = createConsentChannel({
    name: `shopbell:consent:${endpoint || name || ''}`,
    hear: (data) => (keeper ? keeper.hear(data) : early.push(data)),
    onReturn: () => void keeper?.reread(),
  });
  const made = (keeper = await createConsentKeeper({
    ...ports,
    // Any other word asks.
    option: consent as 'ask',
    now: clock.now,
    tell: channel.tell,
    onEntry: (entry) => void events.emit('consent', entry),
  }));
  early.forEach(made.hear);
  const stopHearing = ports.storage.onGone(({ scope, kinds }) => {
    if (scope === 'personal') void made.reread();
    else if (kinds?.includes('consent') ?? true) made.forget();
  });
  if (consent === 'external' && consentSource !== 'manual' && typeof document !== 'undefined') {
    stopAsking = createConsentTool({ wanted: consentSource, onChange: made.setTool });
  }
  return {
    choose: (level, source = 'shopper') => made.choose(level, source),
    dispose() {
      stopHearing();
      stopAsking();
      channel.dispose();
    },
  };
}
