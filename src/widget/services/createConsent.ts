import { signal } from '@preact/signals';
import { readGpc } from '../../browser/consent/readGpc';
import type { Consent, ConsentEntry, ConsentState } from '../../contract/consent';
import type { RawOptions } from '../../contract/options';
import type { Clock } from '../../contract/types';
import type { PersonalStorage } from '../../core/consent/createConsentKeeper';
import type { Events } from '../../core/createEvents';
import { createOnce } from '../../lib/createOnce';

export interface ConsentPorts {
  readonly host: { readonly options: RawOptions };
  readonly clock: Clock;
  /** Tells the page of every decision made in this tab, as `consent`. */
  readonly events: Pick<Events, 'emit'>;
  createId(): string;
}

export interface ConsentService extends Consent {
  /** Resolves when it is known what holds here; until then nothing does. */
  open(storage: PersonalStorage): Promise<void>;
  dispose(): void;
}

/**
 * The shopper's say about the personal tier. Only the gate is here: what decides is fetched where a tool is to be
 * asked, something was decided before, or is decided now.
 */
export function createConsent(ports: ConsentPorts): ConsentService {
  const { consent = 'ask', privacyUrl } = ports.host.options;
  const signals = {
    personal: signal<ConsentState>('unknown'),
    canChoose: signal(false),
    log: signal<readonly ConsentEntry[]>([]),
  };
  const isNeeded = signal(false);
  let storage: PersonalStorage;
  const gpc = readGpc();
  const keeper = createOnce(async () =>
    (await import('./consent/openConsent')).openConsent({ ...ports, storage, signals, gpc }),
  );
  return {
    ...signals,
    isNeeded,
    noticeUrl: privacyUrl as string | undefined,
    need() {
      const mayUse = signals.personal.peek() === 'granted';
      isNeeded.value = true;
      if (mayUse) void storage.allowWrites();
      return mayUse;
    },
    choose: async (...said) => (await keeper.get()).choose(...said),
    async open(opened) {
      storage = opened;
      // Code that does not arrive leaves the personal tier shut.
      if (consent !== 'ask' || gpc || (await storage.get('consent'))) await keeper.get().catch(() => {});
      else signals.canChoose.value = true;
    },
    dispose: () => keeper.ifAny(({ dispose }) => dispose()),
  };
}
