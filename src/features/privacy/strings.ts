import type { StringTable } from '../../contract/plugin';

export const strings = {
  'consent.title': 'May we remember what you look at?',
  'consent.note':
    'So that suggestions fit you, next time too. Nothing goes to anyone but {shop}. You can change this under Privacy.',
  'consent.yes': 'Remember',
  'consent.no': 'Do not',
  'consent.kept': 'What is kept',
  'consent.notice': 'Privacy notice',
  'consent.granted': 'What you look at is remembered on this device. You can change this under Privacy.',
  'consent.denied': 'What you look at is not remembered.',
  'consent.failed': 'That could not be saved.',
} as const satisfies StringTable;

export type PrivacyKey = keyof typeof strings;
