import type { ChatPort, ConversationHandle } from '../../../contract/types';
import type { Parts } from '../Backend';
import { MEMORY_FILES } from './memoryFiles';
import { writeTranscript } from './writeTranscript';

const CODE_LASTS_MS = 10 * 60_000;

type Extras = Required<
  Pick<ChatPort, 'rate' | 'upload' | 'attachment' | 'transcript' | 'resumeCode' | 'resume'>
>;

/** What goes beyond talking: scores, files, the transcript, and taking it along to another device. */
export function createConversationExtras(parts: Parts): Extras {
  const { backend, gate, fail } = parts;
  const { conversations, once } = backend;
  return {
    rate: (handle, { key, ...rating }, options) =>
      gate(options, () => {
        const { ratings } = conversations.byHandle(handle);
        return once(`chat.rate ${handle.id}`, key, () => void ratings.push(rating));
      }),
    upload: (handle, { key, name, mediaType, data }, options) =>
      gate(options, () => {
        const { files } = conversations.byHandle(handle);
        if (data.size > MEMORY_FILES.maxBytes) throw fail('too_large', 'The file is too large.');
        if (!MEMORY_FILES.types.includes(mediaType))
          throw fail('unsupported', 'Files of this type are not taken.');
        return once(`chat.upload ${handle.id}`, key, () => {
          const attachment = { id: backend.createId(), name, mediaType, bytes: data.size };
          files.set(attachment.id, { attachment, data });
          return attachment;
        });
      }),
    attachment: (handle, id, options) =>
      gate(options, () => {
        const file = conversations.byHandle(handle).files.get(id);
        if (!file) throw fail('not_found', 'There is no such file.');
        return file.data;
      }),
    transcript: (handle, { email }, options) =>
      gate(options, () => {
        const { messages } = conversations.byHandle(handle);
        if (email !== undefined) throw fail('unsupported', 'Nothing can be sent from here.');
        return { text: writeTranscript(messages) };
      }),
    ...createResuming(parts),
  };
}

function createResuming({ backend, gate, fail }: Parts): Pick<Extras, 'resumeCode' | 'resume'> {
  return {
    resumeCode: (handle, options) =>
      gate(options, () => {
        backend.conversations.byHandle(handle);
        const code = backend.createId();
        const expiresAt = backend.now() + CODE_LASTS_MS;
        backend.codes.set(code, { handle, expiresAt });
        return { code, expiresAt: new Date(expiresAt).toISOString() };
      }),
    resume: (code, options) =>
      gate(options, (): ConversationHandle => {
        const found = backend.codes.get(code);
        // SECURITY: a code opens once, whether it still counts or not.
        backend.codes.delete(code);
        if (!found || found.expiresAt < backend.now())
          throw fail('not_found', 'This code does not open anything.');
        return backend.conversations.byHandle(found.handle).handle;
      }),
  };
}
