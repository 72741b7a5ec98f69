import { signal } from '@preact/signals';
import type { Consent, ConsentEntry, ConsentSourceName, ConsentState } from '../../contract/consent';
import type { RawOptions } from '../../contract/options';
import type { Clock } from '../../contract/types';

interface ConsentPorts {
  readonly raw: RawOptions;
  readonly clock: Clock;
}

/** The shopper's say about the personal tier. */
export function createConsent({ raw, clock }: ConsentPorts): Consent {
  const word = raw['consent'];
  const personal = signal<ConsentState>(word === 'granted' || word === 'denied' ? word : 'unknown');
  const canChoose = signal(word !== 'external');
  const log = signal<readonly ConsentEntry[]>([]);
  return {
    personal,
    canChoose,
    log,
    async choose(level, source: ConsentSourceName = 'shopper') {
      log.value = [...log.peek(), { at: new Date(clock.now()).toISOString(), level, source }];
      personal.value = level;
    },
  };
}
