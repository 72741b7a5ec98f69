import type { StringTable } from '../../contract/plugin';

/** What the first paint says. */
export const shell = {
  'panel.label': '{shop} help',
  'panel.defaultName': 'Help',
  'panel.presence': 'Bot · answers at once',
  'bell.unread': { one: 'Help, {count} new message', other: 'Help, {count} new messages' },
  'action.close': 'Close',
  'action.back': 'Back',
  'action.send': 'Send',
  'home.title': 'How can we help?',
  'home.search': 'Search or ask a question',
  'home.continue': 'Continue the conversation',
  'tile.track': 'Track an order',
  'tile.faq': 'Questions',
  'tile.suggestions': 'Find a product',
  'tile.person': 'Talk to a person',
  'health.offline': 'No connection. What you saw before still works, and messages wait.',
  'health.trouble': 'The shop is not answering right now. What you saw before still works; we keep trying.',
  'view.failed': 'This part could not be loaded.',
  'view.retry': 'Try again',
} as const satisfies StringTable;

export type ShellKey = keyof typeof shell;
