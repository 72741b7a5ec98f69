import type { CallOptions, Open } from './common';

export const CONTACT_KINDS = [
  'email',
  'phone',
  'whatsapp',
  'wechat',
  'telegram',
  'line',
  'messenger',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** One span of opening on some days of the week; several may name the same day. */
export interface OpeningSpan {
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[];
  /** `HH:MM` in the shop's zone; `until` of `24:00` is midnight. */
  readonly from: string;
  readonly until: string;
}

export interface OpeningHours {
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  readonly spans: readonly OpeningSpan[];
  /** Closed on these days, `YYYY-MM-DD`. */
  readonly holidays?: readonly { readonly date: string; readonly name?: string }[];
}

/** A way to reach a person. Ways of a kind this version does not know are not shown. */
export interface ContactWay {
  /** A `ContactKind`, or `chat` and `callback`, which the widget itself carries out. */
  readonly kind: Open<ContactKind | 'chat' | 'callback'>;
  /** Address, number or account name, as a person would read it; empty for `chat` and `callback`. */
  readonly value: string;
  /** Opening hours in the merchant's words, e.g. "Mon–Fri 9–17". */
  readonly hours?: string;
  readonly opening?: OpeningHours;
}

/** Something is wrong at the shop and shoppers should know. */
export interface Incident {
  readonly text: string;
  /** ISO 8601. */
  readonly since?: string;
}

/** A way that the widget can draw. */
export interface KnownWay extends ContactWay {
  readonly kind: ContactKind;
}

export interface ContactList {
  readonly items: readonly ContactWay[];
  readonly incident?: Incident;
  /** How busy the people are. */
  readonly load?: Open<'normal' | 'high'>;
}

export interface ContactPort {
  ways(options: CallOptions): Promise<ContactList>;
}
