import type { Call } from '../Call';

const PACKET = {
  summary: 'Is the kettle fit for induction?',
  locale: 'en',
  botTried: ['How do I brew with a pour-over?'],
  transcript: [],
};
type Part = Omit<Call, 'capability' | 'auth'>;

/** Calls on one conversation; each shows its token. */
const INSIDE: readonly Part[] = [
  {
    method: 'GET',
    path: '/conversations/{id}/messages',
    about: 'Messages, oldest first: after a cursor, or the newest ones before it.',
    query: {
      after: { about: 'a cursor' },
      before: { about: 'a cursor' },
      limit: { about: 'items of a page, 1–200', type: 'integer' },
    },
    status: 200,
    answer: 'MessagePage',
  },
  {
    method: 'POST',
    path: '/conversations/{id}/messages',
    about: 'Sends a message. The same `clientId` is the same message: 200 instead of 201.',
    body: 'OutgoingMessage',
    example: { clientId: 'm-1', parts: [{ type: 'text', text: 'It is for a gift.' }] },
    status: 201,
    answer: 'SentMessage',
  },
  {
    method: 'GET',
    path: '/conversations/{id}/events',
    about:
      'What happens, as it happens: the status at once, then every message after `Last-Event-ID`. With `wait` a long poll that answers `EventPage`.',
    query: {
      wait: { about: 'seconds to wait for something, up to 25', type: 'integer' },
      after: { about: 'with `wait`: a cursor' },
    },
    status: 200,
    stream: 'ChatEvent',
  },
  {
    method: 'POST',
    path: '/conversations/{id}/typing',
    about: 'The shopper types, or has stopped.',
    body: 'TypingNotice',
    example: { on: true },
    status: 204,
  },
  {
    method: 'POST',
    path: '/conversations/{id}/read',
    about: 'The shopper has read up to a cursor.',
    body: 'ReadNotice',
    example: { upTo: '1' },
    status: 204,
  },
  {
    method: 'POST',
    path: '/conversations/{id}/handoff',
    about: 'Asks (again) for a person, with a new packet.',
    body: 'HandoffWish',
    example: { packet: PACKET },
    status: 204,
  },
  {
    method: 'POST',
    path: '/conversations/{id}/close',
    about: 'The shopper ends it.',
    status: 204,
  },
  {
    method: 'POST',
    path: '/conversations/{id}/rating',
    about: 'How it went, in separate scores.',
    isKeyed: true,
    body: 'Rating',
    example: { service: 5, goods: 4, comment: 'Quick' },
    status: 204,
  },
  {
    method: 'POST',
    path: '/conversations/{id}/attachments',
    about: 'Puts a file there, as the part `file` of a form; a message names it afterwards.',
    isKeyed: true,
    form: { files: 'file' },
    status: 201,
    answer: 'Attachment',
  },
  {
    method: 'GET',
    path: '/conversations/{id}/attachments/{attachmentId}',
    about: 'The bytes of a file.',
    status: 200,
    isFile: true,
  },
  {
    method: 'POST',
    path: '/conversations/{id}/transcript',
    about: 'The conversation as text; sent to `email` too, or 501 where nothing can be sent.',
    body: 'TranscriptWish',
    example: {},
    status: 200,
    answer: 'Transcript',
  },
  {
    method: 'POST',
    path: '/conversations/{id}/resume-code',
    about: 'A code that opens the conversation on another device, once.',
    status: 201,
    answer: 'ResumeCode',
  },
];

/** Talking with a person. */
export const CONVERSATION_CALLS: readonly Call[] = [
  {
    method: 'GET',
    path: '/availability',
    capability: 'chat',
    about: 'Whether somebody is there, who, and how long it takes.',
    status: 200,
    answer: 'Availability',
  },
  {
    method: 'POST',
    path: '/conversations',
    capability: 'chat',
    about: 'Opens a conversation: a public `id` and a secret `token`.',
    auth: 'optional identity',
    isKeyed: true,
    body: 'ConversationStart',
    example: { packet: PACKET },
    status: 201,
    answer: 'ConversationHandle',
  },
  {
    method: 'POST',
    path: '/conversations/resume',
    capability: 'chat',
    about: 'The conversation behind a resume code; 404 once it was used.',
    body: 'ResumeWish',
    example: { code: 'ABCD-EFGH' },
    status: 200,
    answer: 'ConversationHandle',
  },
  ...INSIDE.map((call): Call => ({ ...call, capability: 'chat', auth: 'conversation' })),
  {
    method: 'POST',
    path: '/conversations/{id}/join',
    capability: 'chat',
    about:
      'A guest’s conversation comes along to the identity; the guest’s token is in the body. 409 when it is somebody’s already.',
    auth: 'identity',
    body: 'JoinWish',
    example: { token: 'the-guest-token' },
    status: 204,
  },
];
