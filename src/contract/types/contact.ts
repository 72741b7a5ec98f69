import type { CallOptions } from './common';

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

/** A way to reach a person outside the widget. */
export interface ContactWay {
  readonly kind: ContactKind;
  /** Address, number or account name, as a person would read it. */
  readonly value: string;
  /** Opening hours in the merchant's words, e.g. "Mon–Fri 9–17". */
  readonly hours?: string;
}

export interface ContactPort {
  ways(options: CallOptions): Promise<readonly ContactWay[]>;
}
