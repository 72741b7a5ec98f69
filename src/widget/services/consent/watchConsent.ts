import { createPlatform } from '../../../browser/platform/createPlatform';
import { createStorage } from '../../../browser/storage/createStorage';
import { createConsent, type ConsentPorts } from '../createConsent';

export interface WatchConsentPorts extends Pick<ConsentPorts, 'host' | 'events'> {
  /** Id of the shopper whom the record on the device names; null is a guest. */
  readonly shopper: string | null;
}

/**
 * For a page where only the bell runs, and an earlier one has left a personal tier under a consent tool: asks that tool, for
 * as long as the page is there, and erases when it says no, in every tab. Stores nothing else. The answer ends it.
 */
export async function watchConsent({ host, events, shopper }: WatchConsentPorts): Promise<() => void> {
  const { clock, createId } = createPlatform();
  const { endpoint, name, storage: mode } = host.options;
  const storage = createStorage({
    name: `${endpoint || name || ''}`,
    mode: mode === 'memory' ? mode : 'auto',
    shopper,
    now: clock.now,
    createId,
  });
  const consent = createConsent({ host, events, clock, createId });
  await consent.open(storage);
  return () => {
    consent.dispose();
    storage.dispose();
  };
}
