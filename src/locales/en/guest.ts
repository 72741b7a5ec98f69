import type { StringTable } from '../../contract/plugin';

export const guest = {
  title: 'Bring this conversation along?',
  note: {
    one: 'You wrote one message here before you signed in.',
    other: '{count} messages were written here before you signed in.',
  },
  draft: 'You began a message here before you signed in.',
  bring: 'Bring it along',
  leave: 'Leave it',
  left: {
    one: 'Left. It stays in this browser, for whoever is not signed in, for one day at most.',
    other: 'Left. It stays in this browser, for whoever is not signed in, for {count} days at most.',
  },
} as const satisfies StringTable;

export type GuestKey = keyof typeof guest;
