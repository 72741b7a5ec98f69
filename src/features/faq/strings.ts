import type { StringTable } from '../../contract/plugin';

export const strings = {
  title: 'Questions',
  'article.title': 'Answer',
  often: 'Asked often',
  loading: 'Fetching the answers',
  failed: 'The answers could not be fetched.',
  retry: 'Try again',
  empty: 'The shop has not written any answers yet.',
  filter: 'Find a question',
  'filter.none': 'No question matches. Ask it in your own words:',
  ask: 'Ask “{text}”',
  updated: 'Updated {date}',
  read: 'Read the whole answer',
  helped: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thanks. Marked as helpful.',
  sorry: 'Thanks. Ask in other words, or talk to a person.',
  'follow.track': 'Track an order',
  'follow.handoff': 'Talk to a person',
} as const satisfies StringTable;

export type FaqKey = keyof typeof strings;
