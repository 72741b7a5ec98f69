import { computed, signal } from '@preact/signals';
import { readGpc } from '../../browser/consent/readGpc';
import type { Consent, ConsentEntry, ConsentState } from '../../contract/consent';
import type { RawOptions } from '../../contract/options';
import type { Clock } from '../../contract/types';
import type { Events } from '../../core/createEvents';
import type { PersonalStorage } from '../../core/consent/createConsentKeeper';
import { createOnce } from '../../lib/createOnce';
import { safeUrl } from '../../lib/safeUrl';
import type { OpenConsent } from './consent/openConsent';

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
  const { events } = ports;
  const raw = ports.host.options;
  const option = /^(granted|denied|external)$/.exec(`${raw['consent']}`)?.[0] ?? 'ask';
  const gpc = readGpc();
  const personal = signal<ConsentState>(option === 'denied' ? 'denied' : 'unknown');
  const canChoose = signal(option === 'ask' || option === 'granted');
  const log = signal<readonly ConsentEntry[]>([]);
  const isNeeded = signal(false);
  const isAsked = computed(() => isNeeded.value && canChoose.value && personal.value === 'unknown');
  let storage: PersonalStorage;
  let hasAllowed = false;
  const keeper = createOnce(async (): Promise<OpenConsent> => {
    const { openConsent } = await import('./consent/openConsent');
    return openConsent({
      ...ports,
      raw,
      onEntry: (entry) => void events.emit('consent', entry),
      option: option as 'ask',
      gpc,
      storage,
      signals: { personal, canChoose, log },
    });
  });
  return {
    personal,
    canChoose,
    isAsked,
    log,
    noticeUrl: safeUrl(`${raw['privacyUrl'] ?? ''}`, location.href) ?? undefined,
    need() {
      const mayUse = personal.peek() === 'granted';
      isNeeded.value = true;
      if (mayUse && !hasAllowed) void storage.allowWrites();
      hasAllowed = mayUse;
      return mayUse;
    },
    async choose(level, source = 'shopper') {
      await (await keeper.get()).choose(level, source);
    },
    async open(opened) {
      storage = opened;
      const isOpen = option === 'ask' && !gpc && (await storage.get('consent')) === undefined;
      // Code that does not arrive leaves the personal tier shut.
      if (!isOpen) await keeper.get().catch(() => {});
    },
    dispose: () => keeper.ifAny(({ dispose }) => dispose()),
  };
}
