import type { ChatMessage, HandoffPacket } from '../../contract/types';

/** What an agent said; the same every time but for what is given. */
export function buildMessage(given: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: 'message-1',
    author: { role: 'agent', name: 'Noor' },
    parts: [{ type: 'text', text: 'Hello! How can I help?' }],
    sentAt: '2026-05-12T14:05:00Z',
    cursor: '1',
    ...given,
  };
}

/** What goes along with a conversation; the same every time but for what is given. */
export function buildPacket(given: Partial<HandoffPacket> = {}): HandoffPacket {
  return {
    summary: 'Is the kettle fit for induction?',
    locale: 'en',
    botTried: ['How do I brew with a pour-over?'],
    transcript: [],
    ...given,
  };
}
