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
  /** What is not `granted` (any more) must be dropped from memory; storage sees to itself. */
  readonly personal: ReadonlySignal<ConsentState>;
  /** Whether a yes given here would count; false where the merchant or the shop's consent tool says no. A no always counts. */
  readonly canChoose: ReadonlySignal<boolean>;
  /** Something on this page has needed the personal tier. */
  readonly isNeeded: ReadonlySignal<boolean>;
  /** Every decision on this device, oldest first; at most 50, at most 180 days old. */
  readonly log: ReadonlySignal<readonly ConsentEntry[]>;
  /** Where the merchant's privacy notice is, as the tag names it. */
  readonly noticeUrl: string | undefined;
  /** Whether the personal tier may be used now. Where nobody has decided, the shopper is asked from now on. */
  need(): boolean;
  /** Resolves when it holds: what is denied has been erased. */
  choose(level: ConsentLevel, source?: ConsentSourceName): Promise<void>;
}
