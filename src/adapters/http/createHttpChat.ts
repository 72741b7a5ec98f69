import {
  isAttachment,
  isConversationHandle,
  isMessagePage,
  isResumeCode,
  isSentMessage,
  isTranscript,
} from 'virtual:shopbell-guards';
import { AdapterError } from '../../contract/errors';
import { CONVERSATIONS, inside } from './inside';
import { createEventSource } from './live/createEventSource';
import type { Service } from './createService';
import type { ServicePorts } from './loadService';
import { FILE_TIMEOUT_MS, toForm } from './toForm';

/** Conversations over the protocol. */
export function createHttpChat(ports: ServicePorts): Service['chat'] {
  const { caller, features } = ports;
  const { open, mine } = caller;
  const maxBytes = () => features().attachments?.maxBytes ?? 0;
  return {
    open: mine('/conversations', isConversationHandle),
    send: open(CONVERSATIONS, isSentMessage, (handle, json) => {
      const { messageLength } = features();
      if (json.parts.some((part) => part.type === 'text' && part.text.length > messageLength)) refuse();
      return inside(handle, 'messages', { json, keepalive: true });
    }),
    history: open(CONVERSATIONS, isMessagePage, (handle, { limit, ...range }) =>
      inside(handle, 'messages', { query: { limit: Math.min(limit, features().pageSize), ...range } }),
    ),
    subscribe: createEventSource(ports),
    typing: open(CONVERSATIONS, null, (handle, on) => inside(handle, 'typing', { json: { on } })),
    read: open(CONVERSATIONS, null, (handle, upTo) => inside(handle, 'read', { json: { upTo } })),
    handoff: open(CONVERSATIONS, null, (handle, packet) => inside(handle, 'handoff', { json: { packet } })),
    close: open(CONVERSATIONS, null, (handle) => inside(handle, 'close', { json: {} })),
    rate: open(CONVERSATIONS, null, (handle, { key, ...json }) => inside(handle, 'rating', { key, json })),
    upload: open(CONVERSATIONS, isAttachment, (handle, { key, name, mediaType: type, data }) => {
      if (data.size > maxBytes()) refuse();
      return inside(handle, 'attachments', { key, ...toForm('file', [{ name, type, data }]) });
    }),
    async attachment(handle, id, options) {
      const response = await caller.send(
        CONVERSATIONS,
        options,
        inside(handle, `attachments/${encodeURIComponent(id)}`, {
          timeoutMs: FILE_TIMEOUT_MS,
          maxBytes: maxBytes(),
        }),
      );
      return response.blob();
    },
    transcript: open(CONVERSATIONS, isTranscript, (handle, json) => inside(handle, 'transcript', { json })),
    resumeCode: open(CONVERSATIONS, isResumeCode, (handle) => inside(handle, 'resume-code', { json: {} })),
    resume: open('/conversations/resume', isConversationHandle, (code) => ({ json: { code } })),
    join: mine(CONVERSATIONS, null, (handle) => {
      const { path } = inside(handle, 'join', {});
      return { path, json: { token: handle.token } };
    }),
  };
}

function refuse(): never {
  throw new AdapterError('too_large', 'That is more than the backend takes.');
}
