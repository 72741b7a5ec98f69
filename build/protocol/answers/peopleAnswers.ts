import type * as types from '../../../src/contract/types';

const AGENT: types.Author = { role: 'agent', name: 'Noor' };
const AT = '2026-05-12T14:05:00Z';

const MESSAGE: types.ChatMessage = {
  id: '7f3a',
  clientId: 'm-1',
  author: { role: 'shopper' },
  parts: [{ type: 'text', text: 'It is for a gift.' }],
  sentAt: AT,
  cursor: '12',
};
const EVENT: types.ChatEvent = { type: 'message', message: MESSAGE, cursor: MESSAGE.cursor };

const CONTACT: types.ContactList = {
  items: [
    { kind: 'chat', value: '' },
    {
      kind: 'phone',
      value: '+32 9 123 45 67',
      opening: {
        timeZone: 'Europe/Brussels',
        spans: [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' }],
        holidays: [{ date: '2026-12-25', name: 'Christmas' }],
      },
    },
  ],
  load: 'normal',
};

const TICKET: types.Ticket = {
  number: 'T-1001',
  status: 'open',
  createdAt: AT,
  replyBy: '2026-05-13T14:05:00Z',
};
const REWARDS: types.RewardStatus = {
  points: 240,
  tier: { id: 'regular', title: 'Regular' },
  offers: [{ id: 'five-off', title: '€5 off', points: 200 }],
};
const COUPON: types.Coupon = {
  code: 'FIVE-7H2K',
  title: '€5 off',
  value: { amount: 500, currency: 'EUR' },
  until: '2026-12-31T22:59:59Z',
};

/** An example of every answer about people and what they said, by the name of its schema. */
export const PEOPLE_ANSWERS = {
  ContactList: CONTACT,
  CreatedTicket: { ticket: TICKET, token: 'a-secret-of-this-ticket' },
  TicketAnswer: { ticket: TICKET },
  RewardStatus: REWARDS,
  CouponList: { items: [COUPON] },
  Coupon: COUPON,
  PrivacyExport: { createdAt: AT, data: { conversations: [], tickets: [] } },
  Availability: { online: true, waitSeconds: 120, position: 2, agents: [AGENT] },
  ConversationHandle: { id: 'c-51', token: 'a-secret-of-this-conversation' },
  MessagePage: { items: [MESSAGE] },
  SentMessage: { id: MESSAGE.id, clientId: 'm-1', sentAt: AT, cursor: MESSAGE.cursor },
  ChatEvent: EVENT,
  EventPage: { items: [EVENT], cursor: MESSAGE.cursor },
  Attachment: { id: 'f-1', name: 'photo.jpg', mediaType: 'image/jpeg', bytes: 48_213 },
  Transcript: { text: '14:05 Shopper: It is for a gift.' },
  ResumeCode: { code: 'ABCD-EFGH', expiresAt: '2026-05-12T14:20:00Z' },
};
