import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeBackend } from '../../../../src/testing/fake/createFakeBackend';
import { createHandlers } from '../../../../src/testing/fake/createHandlers';
import { buildFaqEntry } from '../../../../src/testing/builders/buildFaqEntry';

const ENDPOINT = 'https://shop.example/api/help/';
const backend = createFakeBackend();
const server = setupServer(...(await createHandlers(ENDPOINT, backend)));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(async () => {
  server.close();
  await backend.close();
});

test('a test may answer in the backend’s place, and see what was asked', async () => {
  const before = backend.seen.length;
  backend.answerNext(Response.json({ code: 'rate_limited' }, { status: 429 }));
  expect((await fetch(`${ENDPOINT}contact`)).status).toBe(429);
  expect((await fetch(`${ENDPOINT}contact`)).status).toBe(200);
  expect(backend.seen.slice(before)).toEqual(Array(2).fill('GET /shopbell/v1/contact'));
});

test('every call under the endpoint is answered by the backend, wherever the endpoint is', async () => {
  await backend.world.seedFaq([buildFaqEntry({ id: 'from-the-test' })]);
  const list = (await (await fetch(`${ENDPOINT}faq`)).json()) as { items: { id: string }[] };
  expect(list.items[0]?.id).toBe('from-the-test');
  const description = (await (await fetch('https://shop.example/api/help')).json()) as { protocol: number };
  expect(description.protocol).toBe(1);
  const posted = await fetch(`${ENDPOINT}orders/lookup`, {
    method: 'POST',
    body: JSON.stringify({ number: '1', email: 'a@b.example' }),
  });
  expect(posted.status).toBe(404);
});
