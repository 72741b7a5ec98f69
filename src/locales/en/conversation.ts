import type { StringTable } from '../../contract/plugin';

export const conversation = {
  log: 'Conversation',
  placeholder: 'Ask about anything in the shop',
  'placeholder.live': 'Write to {name}',
  'placeholder.waiting': 'Add something for the agent',
  send: 'Send',
  bot: 'Bot',
  you: 'You',
  agent: 'Agent',
  empty: 'Ask a question. The answer comes from the shop’s own help, at once.',
  guesses: 'I am not sure what you mean. Is it one of these?',
  'guesses.none': 'None of these – ask a person',
  miss: 'I have no answer I trust for this one.',
  sending: 'Sending',
  sent: 'Delivered',
  read: 'Read',
  failed: 'Not sent',
  'failed.retry': 'try again',
  typing: '{name} is typing',
  earlier: 'Show earlier messages',
  newest: 'To the newest message',
  'chip.person': 'Talk to a person',
} as const satisfies StringTable;

export type ConversationKey = keyof typeof conversation;
