import { expect, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import type { CallOptions, ChatPort, HttpRequest, MessagePart } from '../../../../src/contract/types';
import { createContext } from '../../../support/createContext';

const options: CallOptions = { signal: new AbortController().signal, locale: 'en' };
const HANDLE = { id: 'c', token: 't' };
const SENT = { id: '1', clientId: 'm', sentAt: '2026-05-12T14:05:00Z', cursor: '1' };
const text = (length: number): MessagePart => ({ type: 'text', text: 'x'.repeat(length) });

function setUp(limits?: object) {
  const calls: { readonly url: string; readonly request: HttpRequest }[] = [];
  const context = createContext({
    http: async (url, request) => {
      calls.push({ url, request });
      if (url.endsWith('/')) return Response.json({ protocol: 1, capabilities: ['chat'], limits });
      return Response.json(url.includes('limit=') ? { items: [] } : SENT);
    },
  });
  const adapter = httpAdapter({ endpoint: '/v1' })(context);
  const chat = adapter.chat as Required<ChatPort>;
  const send = (length: number) => chat.send(HANDLE, { clientId: 'm', parts: [text(length)] }, options);
  return { adapter, chat, calls, send };
}

test('a message that is too long is refused before it is sent', async () => {
  const { calls, send } = setUp();
  await expect(send(8001)).rejects.toMatchObject({
    code: 'too_large',
    retryable: false,
    capability: 'chat',
    adapterId: 'http',
  });
  expect(calls).toEqual([]);
  expect(await send(8000)).toEqual(SENT);
});

test('the limits are those that the backend has named', async () => {
  const limits = { messageLength: 10, pageSize: 20, attachmentBytes: 30, attachmentTypes: ['image/png'] };
  const { adapter, chat, calls, send } = setUp(limits);
  expect(chat.features).toMatchObject({
    messageLength: 8000,
    pageSize: 200,
    attachments: { maxBytes: 10_000_000, types: expect.arrayContaining(['application/pdf']) },
    history: 'both',
    dedupe: 'server',
    transports: ['sse', 'poll'],
  });
  await adapter.describe!(options);
  expect(chat.features).toMatchObject({
    messageLength: 10,
    pageSize: 20,
    attachments: { maxBytes: 30, types: ['image/png'] },
  });
  await expect(send(11)).rejects.toMatchObject({ code: 'too_large' });
  await chat.attachment(HANDLE, 'f', options);
  expect(calls.at(-1)?.request.maxBytes).toBe(30);
});

test('no longer page is asked for than the backend gives', async () => {
  const { chat, calls } = setUp();
  await chat.history(HANDLE, { after: '3', limit: 500 }, options);
  await chat.history(HANDLE, { before: '9', limit: 5 }, options);
  expect(calls.map(({ url }) => url)).toEqual([
    '/v1/conversations/c/messages?limit=200&after=3',
    '/v1/conversations/c/messages?limit=5&before=9',
  ]);
});

test('files may take a minute, words may not', async () => {
  const { chat, calls, send } = setUp();
  const data = new Blob(['x']);
  const file = { name: 'x.png', mediaType: 'image/png', data, key: 'k' };
  await chat.upload(HANDLE, file, options).catch(() => {});
  await chat.attachment(HANDLE, 'f', options);
  await send(1);
  expect(calls.map(({ request }) => request.timeoutMs)).toEqual([60_000, 60_000, undefined]);
  await chat.attachment(HANDLE, 'f', { ...options, timeoutMs: 5 });
  expect(calls.at(-1)?.request.timeoutMs).toBe(5);
});

test('a file that is too large is refused before it is sent', async () => {
  const { adapter, chat, calls } = setUp({ attachmentBytes: 3 });
  await adapter.describe!(options);
  const upload = (data: string) =>
    chat.upload(HANDLE, { name: 'x', mediaType: 'image/png', data: new Blob([data]), key: 'k' }, options);
  await expect(upload('four')).rejects.toMatchObject({ code: 'too_large', capability: 'chat' });
  expect(calls).toHaveLength(1);
  await upload('two').catch(() => {});
  expect(calls).toHaveLength(2);
});

test('a message outlives its page', async () => {
  const { calls, send } = setUp();
  await send(1);
  expect(calls[0]?.request.keepalive).toBe(true);
});
