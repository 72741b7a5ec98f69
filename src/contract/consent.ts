import type { ReadonlySignal } from './plugin';

/** Whether the personal tier (what was looked at, a profile) may be used. */
export type ConsentLevel = 'granted' | 'denied';
/** `unknown`: nobody has decided; nothing personal is stored meanwhile. */
export type ConsentState = ConsentLevel | 'unknown';

/** Who decided: the shopper in the panel, the merchant's code, or a consent tool on the page. */
export type ConsentSourceName = 'shopper' | 'merchant' | 'shopify' | 'google' | 'tcf' | 'gpc';

/** One line of the consent log. */
export interface ConsentEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly level: ConsentLevel;
  readonly source: ConsentSourceName;
}

/** The shopper's say about the personal tier. */
export interface Consent {
  readonly personal: ReadonlySignal<ConsentState>;
  /** Whether the shopper may decide here; false where the shop's own consent tool does. */
  readonly canChoose: ReadonlySignal<boolean>;
  /** Every decision on this device, oldest first. */
  readonly log: ReadonlySignal<readonly ConsentEntry[]>;
  /** Resolves when it holds: what is denied has been erased. */
  choose(level: ConsentLevel, source?: ConsentSourceName): Promise<void>;
}
