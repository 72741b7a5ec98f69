import type { HandoffPacket, OutgoingMessage, Rating } from '../../contract/types';
import { handleOf, type Asked, type Handlers } from './Asked';
import { pollEvents } from './pollEvents';
import { refuse } from './refusal';

const USUAL_PAGE = 50;
const LONGEST_PAGE = 200;

const chatOf = ({ adapter }: Asked) => adapter.chat!;

/** Talking with a person. */
export const CONVERSATION_HANDLERS: Handlers = {
  async 'GET /availability'(asked) {
    return chatOf(asked).availability(asked.options);
  },
  async 'POST /conversations'(asked) {
    const { packet } = asked.body as { packet: HandoffPacket };
    return chatOf(asked).open({ key: asked.key, packet }, asked.options);
  },
  async 'POST /conversations/resume'(asked) {
    return chatOf(asked).resume!((asked.body as { code: string }).code, asked.options);
  },
  async 'GET /conversations/{id}/messages'(asked) {
    const [after, before] = [asked.query.get('after'), asked.query.get('before')];
    const limit = Math.min(LONGEST_PAGE, Math.max(1, Number(asked.query.get('limit')) || USUAL_PAGE));
    const range = { limit, ...(after !== null && { after }), ...(before !== null && { before }) };
    return chatOf(asked).history(handleOf(asked), range, asked.options);
  },
  async 'POST /conversations/{id}/messages'(asked) {
    return chatOf(asked).send(handleOf(asked), asked.body as OutgoingMessage, asked.options);
  },
  async 'GET /conversations/{id}/events'(asked) {
    const seconds = asked.query.get('wait');
    if (seconds !== null) return pollEvents(asked, Number(seconds) || 0);
    const cursor = asked.headers.get('last-event-id');
    return chatOf(asked).subscribe(handleOf(asked), cursor === null ? {} : { cursor }, asked.options);
  },
  async 'POST /conversations/{id}/typing'(asked) {
    return chatOf(asked).typing!(handleOf(asked), (asked.body as { on: boolean }).on, asked.options);
  },
  async 'POST /conversations/{id}/read'(asked) {
    return chatOf(asked).read!(handleOf(asked), (asked.body as { upTo: string }).upTo, asked.options);
  },
  async 'POST /conversations/{id}/handoff'(asked) {
    const { packet } = asked.body as { packet: HandoffPacket };
    return chatOf(asked).handoff!(handleOf(asked), packet, asked.options);
  },
  async 'POST /conversations/{id}/close'(asked) {
    return chatOf(asked).close!(handleOf(asked), asked.options);
  },
  async 'POST /conversations/{id}/rating'(asked) {
    const rating = { ...(asked.body as Omit<Rating, 'key'>), key: asked.key };
    return chatOf(asked).rate!(handleOf(asked), rating, asked.options);
  },
  async 'POST /conversations/{id}/attachments'(asked) {
    const [file] = asked.files;
    if (!file) throw refuse('invalid_input', 'There is no file in the form.');
    const upload = { key: asked.key, name: file.name, mediaType: file.type, data: file };
    return chatOf(asked).upload!(handleOf(asked), upload, asked.options);
  },
  async 'GET /conversations/{id}/attachments/{attachmentId}'(asked) {
    const id = asked.params['attachmentId'] ?? '';
    const data = await chatOf(asked).attachment!(handleOf(asked), id, asked.options);
    return new Response(data, {
      headers: { 'content-type': data.type || 'application/octet-stream', 'cache-control': 'private' },
    });
  },
  async 'POST /conversations/{id}/transcript'(asked) {
    return chatOf(asked).transcript!(handleOf(asked), asked.body as { email?: string }, asked.options);
  },
  async 'POST /conversations/{id}/resume-code'(asked) {
    return chatOf(asked).resumeCode!(handleOf(asked), asked.options);
  },
  async 'POST /conversations/{id}/join'(asked) {
    const { token } = asked.body as { token: string };
    return chatOf(asked).join!({ id: asked.params['id'] ?? '', token }, asked.options);
  },
};
