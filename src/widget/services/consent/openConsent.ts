import { createConsentChannel } from '../../../browser/consent/createConsentChannel';
import type { ConsentTool } from '../../../browser/consent/createConsentTool';
import type { RawOptions } from '../../../contract/options';
import type { Clock } from '../../../contract/types';
import {
  createConsentKeeper,
  type ConsentKeeper,
  type ConsentKeeperPorts,
} from '../../../core/consent/createConsentKeeper';

export interface OpenConsentPorts extends Omit<ConsentKeeperPorts, 'tell' | 'now'> {
  readonly raw: RawOptions;
  readonly clock: Clock;
}

export interface OpenConsent extends Pick<ConsentKeeper, 'choose'> {
  dispose(): void;
}

/** Reads what was decided, hears other tabs, and asks the page's consent tool where that decides. */
export async function openConsent(ports: OpenConsentPorts): Promise<OpenConsent> {
  const { raw, clock, option } = ports;
  const early: unknown[] = [];
  let keeper: ConsentKeeper | undefined;
  let tool: ConsentTool | undefined;
  const channel = createConsentChannel({
    name: `shopbell:consent:${raw['endpoint'] || raw['name'] || ''}`,
    hear: (data) => (keeper ? keeper.hear(data) : early.push(data)),
    onReturn: () => void keeper?.reread(),
  });
  const made = (keeper = await createConsentKeeper({ ...ports, now: clock.now, tell: channel.tell }));
  early.forEach(made.hear);
  const stopHearing = ports.storage.onGone(({ scope }) =>
    scope === 'personal' ? void made.reread() : made.forget(),
  );
  const wanted = `${raw['consentSource'] ?? ''}`;
  if (option === 'external' && wanted !== 'manual') {
    const { createConsentTool } = await import('../../../browser/consent/createConsentTool');
    tool = createConsentTool({ wanted, onChange: made.setTool });
    await tool.ready;
  }
  return {
    choose: made.choose,
    dispose() {
      stopHearing();
      tool?.dispose();
      channel.dispose();
    },
  };
}
