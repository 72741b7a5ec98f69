import assert from 'node:assert/strict';
import { chatOf, openConversation, say } from '../../actors/openConversation';
import type { Case } from '../../kit/Case';
import { buildUpload } from '../../probes/chatProbes';

const LARGE = 70_000;
const shared = { capability: 'chat', methods: ['chat.upload', 'chat.attachment'] } as const;

/** Files, scores and the transcript. */
export const FILE_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'a file comes back byte by byte, and may be sent again with its key',
    row: 'chat.upload',
    async run(context) {
      const chat = chatOf(context.adapter);
      const handle = await openConversation(context);
      const file = buildUpload(context, LARGE);
      const bytes = new Uint8Array(await file.data.arrayBuffer());
      const attachment = await chat.upload(handle, file, context.options());
      assert.deepEqual(
        { name: attachment.name, bytes: attachment.bytes },
        { name: file.name, bytes: bytes.length },
      );
      assert.deepEqual(await chat.upload(handle, file, context.options()), attachment);
      const data = await chat.attachment(handle, attachment.id, context.options());
      assert.deepEqual(new Uint8Array(await data.arrayBuffer()), bytes);
    },
  },
  {
    ...shared,
    id: 'a message names a file that is there',
    row: 'chat.upload',
    async run(context) {
      const chat = chatOf(context.adapter);
      const handle = await openConversation(context);
      const attachment = await chat.upload(handle, buildUpload(context), context.options());
      const part = { type: 'file', ...attachment } as const;
      await chat.send(handle, { clientId: context.word(), parts: [part] }, context.options());
      const { items } = await chat.history(handle, { limit: 5 }, context.options());
      assert.deepEqual(items[0]?.parts, [part]);
    },
  },
  {
    ...shared,
    id: 'a file is nobody’s without the token of its conversation',
    row: 'chat.attachment',
    async run(context) {
      const chat = chatOf(context.adapter);
      const [mine, other] = [await openConversation(context), await openConversation(context)];
      const { id } = await chat.upload(mine, buildUpload(context), context.options());
      const read = (handle: typeof mine, file: string) => () =>
        chat.attachment(handle, file, context.options());
      await context.refused(read(other, id), 'not_found');
      await context.refused(read({ id: mine.id, token: other.token }, id), 'not_found');
      await context.refused(read(mine, context.word()), 'not_found');
    },
  },
  {
    ...shared,
    id: 'a file that is too large or of another type is refused',
    row: 'chat.upload',
    async run(context) {
      const chat = chatOf(context.adapter);
      const handle = await openConversation(context);
      const { maxBytes } = chat.features.attachments!;
      const file = buildUpload(context, maxBytes);
      await context.refused(() => chat.upload(handle, file, context.options()), 'too_large', 'invalid_input');
      const mediaType = 'application/x-kit-never-allowed';
      const strange = { ...file, key: context.word(), mediaType, data: new Blob(['x'], { type: mediaType }) };
      await context.refused(
        () => chat.upload(handle, strange, context.options()),
        'unsupported',
        'invalid_input',
      );
    },
  },
  {
    id: 'the features name what files may be, where files may be sent, and scores, where there are any',
    row: 'chat',
    capability: 'chat',
    async run({ adapter }) {
      const { features, upload, rate, typing } = chatOf(adapter);
      assert.equal(Boolean(features.attachments), typeof upload === 'function', 'attachments ⇔ upload');
      assert.equal(features.rating, typeof rate === 'function', 'rating ⇔ rate');
      if (features.typing) assert.equal(typeof typing, 'function', 'typing ⇒ typing()');
      assert.ok(features.messageLength > 0 && features.pageSize > 0 && features.transports.length > 0);
    },
  },
  {
    id: 'the transcript holds what was said',
    row: 'chat.transcript',
    capability: 'chat',
    methods: ['chat.transcript'],
    async run(context) {
      const handle = await openConversation(context);
      const texts = ['Is it fit for induction? 🙂', 'مرحبا'];
      for (const text of texts) await say(context, handle, text);
      const chat = chatOf(context.adapter);
      const { text } = await chat.transcript(handle, {}, context.options());
      for (const said of texts) assert.ok(text.includes(said), `"${said}" is missing.`);
      const email = `${context.word()}@kit.example`;
      context.keepSecret(email);
      // It is sent, or that it cannot be is said; there is nothing between.
      const sent = await chat
        .transcript(handle, { email }, context.options())
        .catch((error: unknown) => context.verify(error, 'unsupported'));
      assert.ok(sent instanceof Error || sent.isSent === true);
    },
  },
  {
    id: 'a score may be sent again with its key',
    row: 'chat.rate',
    capability: 'chat',
    methods: ['chat.rate'],
    async run(context) {
      const handle = await openConversation(context);
      const rating = { key: context.word(), service: 4, goods: 5, delivery: 1, recommend: 0, comment: '🙂' };
      await chatOf(context.adapter).rate(handle, rating, context.options());
      await chatOf(context.adapter).rate(handle, rating, context.options());
    },
  },
];
