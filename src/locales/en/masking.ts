import type { StringTable } from '../../contract/plugin';

/** What is said of hidden pieces; fetched with the line that says it. */
export const masking = {
  hidden: '{what} hidden before sending',
  card: { one: 'card number', other: '{count} card numbers' },
  id: { one: 'ID number', other: '{count} ID numbers' },
  password: { one: 'password', other: '{count} passwords' },
  code: { one: 'security code', other: '{count} security codes' },
  part: 'part of your message',
  'show.phone': 'It is my phone number – show it',
  'show.email': 'It is my e-mail address – show it',
} as const satisfies StringTable;

export type MaskingKey = keyof typeof masking;
