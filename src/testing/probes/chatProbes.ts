import type { CallOptions, ChatPort, ConversationHandle, SentMessage, Upload } from '../../contract/types';
import { chatOf, openConversation, say, textParts } from '../actors/openConversation';
import { takeFirst } from '../actors/takeFirst';
import { buildFile } from '../builders/buildFile';
import { buildPacket } from '../builders/buildMessage';
import type { CaseContext } from '../kit/Case';
import type { Probe } from './Probe';

/** A file of a type that the adapter takes, with a new key. */
export function buildUpload(context: CaseContext, padding?: number): Upload {
  const types = chatOf(context.adapter).features.attachments?.types ?? [];
  return { key: `file-${context.word()}`, ...buildFile(types, padding) };
}

interface Conversation {
  readonly context: CaseContext;
  readonly chat: Required<ChatPort>;
  readonly handle: ConversationHandle;
  /** The one thing that was said. */
  readonly sent: SentMessage;
}

interface Inside {
  readonly method: keyof ChatPort;
  readonly answer: Probe['answer'];
  readonly isRequired?: true;
  readonly call: (conversation: Conversation, options: CallOptions) => Promise<unknown>;
}

const INSIDE: readonly Inside[] = [
  {
    method: 'send',
    answer: 'SentMessage',
    isRequired: true,
    call: ({ context, chat, handle }, options) =>
      chat.send(handle, { clientId: context.word(), parts: textParts('Hello') }, options),
  },
  {
    method: 'history',
    answer: 'MessagePage',
    isRequired: true,
    call: ({ chat, handle }, options) => chat.history(handle, { limit: 5 }, options),
  },
  {
    method: 'typing',
    answer: 'nothing',
    call: ({ chat, handle }, options) => chat.typing(handle, true, options),
  },
  {
    method: 'read',
    answer: 'nothing',
    call: ({ chat, handle, sent }, options) => chat.read(handle, sent.cursor, options),
  },
  {
    method: 'handoff',
    answer: 'nothing',
    call: ({ chat, handle }, options) =>
      chat.handoff(handle, buildPacket({ summary: 'A person, please' }), options),
  },
  {
    method: 'close',
    answer: 'nothing',
    call: ({ chat, handle }, options) => chat.close(handle, options),
  },
  {
    method: 'rate',
    answer: 'nothing',
    call: ({ context, chat, handle }, options) =>
      chat.rate(handle, { key: context.word(), service: 5, recommend: 9, comment: 'Quick' }, options),
  },
  {
    method: 'upload',
    answer: 'Attachment',
    call: ({ context, chat, handle }, options) => chat.upload(handle, buildUpload(context), options),
  },
  {
    method: 'transcript',
    answer: 'Transcript',
    call: ({ chat, handle }, options) => chat.transcript(handle, {}, options),
  },
  {
    method: 'resumeCode',
    answer: 'ResumeCode',
    call: ({ chat, handle }, options) => chat.resumeCode(handle, options),
  },
];

/** Talking with a person. */
export const CHAT_PROBES: readonly Probe[] = [
  {
    capability: 'chat',
    method: 'availability',
    answer: 'Availability',
    prepare: async (context) => (options) => chatOf(context.adapter).availability(options),
  },
  {
    capability: 'chat',
    method: 'open',
    answer: 'ConversationHandle',
    prepare: async (context) => (options) =>
      chatOf(context.adapter).open({ key: `open-${context.word()}`, packet: buildPacket() }, options),
  },
  {
    capability: 'chat',
    method: 'subscribe',
    answer: 'ChatEvent',
    isLasting: true,
    async prepare(context) {
      const handle = await openConversation(context);
      return (options) => takeFirst(chatOf(context.adapter).subscribe(handle, {}, options));
    },
  },
  ...INSIDE.map(({ method, answer, isRequired, call }): Probe => ({
    capability: 'chat',
    method,
    answer,
    ...(!isRequired && { isOptional: true }),
    async prepare(context) {
      const handle = await openConversation(context);
      const sent = await say(context, handle, 'Is it fit for induction?');
      const chat = chatOf(context.adapter);
      return (options) => call({ context, chat, handle, sent }, options);
    },
  })),
  {
    capability: 'chat',
    method: 'attachment',
    answer: 'file',
    isOptional: true,
    async prepare(context) {
      const handle = await openConversation(context);
      const chat = chatOf(context.adapter);
      const { id } = await chat.upload(handle, buildUpload(context), context.options());
      return (options) => chat.attachment(handle, id, options);
    },
  },
  {
    capability: 'chat',
    method: 'resume',
    answer: 'ConversationHandle',
    isOptional: true,
    async prepare(context) {
      const handle = await openConversation(context);
      const chat = chatOf(context.adapter);
      const { code } = await chat.resumeCode(handle, context.options());
      context.keepSecret(code);
      return (options) => chat.resume(code, options);
    },
  },
  {
    capability: 'chat',
    method: 'join',
    needs: ['identify'],
    answer: 'nothing',
    isOptional: true,
    async prepare(context) {
      const handle = await openConversation(context);
      const identity = await context.signIn(context.word());
      return (options) => chatOf(context.adapter).join(handle, { ...options, identity });
    },
  },
];
