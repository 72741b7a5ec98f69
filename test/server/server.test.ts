import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_AGENTS, DEMO_PASSWORD } from '../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import type { RunningServer } from '../../demo/server/startServer';
import { startTestServer } from '../support/startTestServer';
import { migrate } from '../../demo/server/store/migrate';
import { negotiateLocale } from '../../demo/server/store/locales';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer({ seed: seedDemo });
}, 60_000);
afterAll(() => server.close());

const call = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
const api = (path: string, init?: RequestInit) => call(`/shopbell/v1${path}`, init);
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const packet = { summary: 'The lid rattles <b>loudly</b>', locale: 'en', botTried: [], transcript: [] };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
interface Handle {
  id: string;
  token: string;
}
const openConversation = async (key: string): Promise<Handle> =>
  (await api('/conversations', post({ packet }, { 'idempotency-key': key }))).json() as Promise<Handle>;
const send = (handle: Handle, clientId: string, text = clientId) =>
  api(
    `/conversations/${handle.id}/messages`,
    post({ clientId, parts: [{ type: 'text', text }] }, bearer(handle.token)),
  );
const signIn = async (index = 0) => {
  const response = await call(
    '/desk/api/session',
    post({ email: DEMO_AGENTS[index]?.email, password: DEMO_PASSWORD }),
  );
  return bearer(((await response.json()) as { token: string }).token);
};

/** Reads events until the predicate holds, then hangs up. */
async function readEvents(
  path: string,
  headers: Record<string, string>,
  isEnough: (events: { type: string }[]) => boolean,
) {
  const aborter = new AbortController();
  const response = await call(path, { headers, signal: aborter.signal });
  const events: { type: string; message?: { cursor: string } }[] = [];
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.match(/^data: (.*)$/m)?.[1];
      if (data) events.push(JSON.parse(data) as { type: string });
    }
    if (isEnough(events)) break;
  }
  aborter.abort();
  return events;
}

describe('orders', () => {
  const lookup = (body: unknown) => api('/orders/lookup', post(body));
  test('a number and one further factor find it, however they are written', async () => {
    for (const factor of [
      { email: ' MAYA@verbeke.example ' },
      { postcode: '20 18' },
      { phone: '0032 470 12 34 56' },
    ]) {
      const response = await lookup({ number: '#20418', ...factor });
      expect(response.status).toBe(200);
    }
  });
  test('an unknown number and a wrong factor are answered alike, to the byte', async () => {
    const answers = await Promise.all(
      [
        { number: '99999', email: 'a@b.example' },
        { number: '20431', email: 'a@b.example' },
        { number: '20431' },
      ].map(async (query) => {
        const response = await lookup(query);
        const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
        return { status: response.status, body: await response.text(), headers };
      }),
    );
    expect(answers[0]?.status).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
  test('after five tries a quarter of an hour must pass', async () => {
    const tries = [];
    for (let round = 0; round < 6; round++)
      tries.push(await lookup({ number: '20429', email: `${round}@b.example` }));
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 429]);
    expect(Number(tries[5]?.headers.get('retry-after'))).toBeGreaterThan(800);
  });
});

describe('FAQ and catalog', () => {
  test('the list is not sent again to who has it', async () => {
    const first = await api('/faq?locale=zh-CN');
    const list = (await first.json()) as { items: { locale: string }[] };
    expect(new Set(list.items.map(({ locale }) => locale))).toEqual(new Set(['zh-Hans']));
    const again = await api('/faq?locale=zh-CN', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
  test('products speak the language and the currency that were asked for', async () => {
    const response = await api('/catalog/products?ids=stoneware-mug&currency=CNY', {
      headers: { 'accept-language': 'zh-CN,zh;q=0.9' },
    });
    const { items } = (await response.json()) as { items: { title: string; price: { currency: string } }[] };
    expect(items[0]).toMatchObject({ title: '炻瓷马克杯 0.3 升', price: { currency: 'CNY' } });
  });
  test('suggestions leave out the page’s product, the cart, and what is sold out', async () => {
    const wanted = { placement: 'home', productId: 'pour-over-kettle', cart: ['paper-filters'], limit: 50 };
    const { items } = (await (await api('/suggestions', post(wanted))).json()) as {
      items: { product: { id: string; stock: { level: string } }; reason: string }[];
    };
    expect(items.length).toBeGreaterThan(20);
    expect(items[0]?.reason).toBe('bought_together');
    for (const { product } of items) {
      expect(['pour-over-kettle', 'paper-filters']).not.toContain(product.id);
      expect(product.stock.level).not.toBe('out');
    }
  });
  test('languages are negotiated by quality', () => {
    expect(negotiateLocale('fr;q=0.9, zh-TW;q=0.8, en;q=0.7')).toBe('zh-Hans');
    expect(negotiateLocale('fr')).toBe('en');
    expect(negotiateLocale(undefined)).toBe('en');
  });
});

describe('conversations', () => {
  test('the same key opens the same conversation with the same token', async () => {
    const [first, second] = [await openConversation('key-1'), await openConversation('key-1')];
    expect(second).toEqual(first);
  });
  test('the same message is stored once, and text is kept to the letter', async () => {
    const handle = await openConversation('key-2');
    const [first, second] = [
      await send(handle, 'c1', '<img src=x onerror=alert(1)> 🙂'),
      await send(handle, 'c1', 'another'),
    ];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.json()).toEqual(await first.json());
    const response = await api(`/conversations/${handle.id}/messages`, { headers: bearer(handle.token) });
    const { items } = (await response.json()) as { items: { parts: unknown }[] };
    expect(items).toHaveLength(1);
    expect(items[0]?.parts).toEqual([{ type: 'text', text: '<img src=x onerror=alert(1)> 🙂' }]);
  });
  test('somebody else’s token and an unknown id are answered alike', async () => {
    const [mine, other] = [await openConversation('key-3'), await openConversation('key-4')];
    const wrong = await api(`/conversations/${mine.id}/messages`, { headers: bearer(other.token) });
    const unknown = await api('/conversations/nobody/messages', { headers: bearer(other.token) });
    expect(wrong.status).toBe(404);
    expect(await wrong.text()).toBe(await unknown.text());
  });
  test('a lost stream is taken up without a gap and without a double', async () => {
    const handle = await openConversation('key-5');
    for (const id of ['m1', 'm2', 'm3']) await send(handle, id);
    const path = `/shopbell/v1/conversations/${handle.id}/events`;
    const events = await readEvents(
      path,
      { ...bearer(handle.token), 'last-event-id': '1' },
      (all) => all.length >= 3,
    );
    expect(events[0]?.type).toBe('status');
    expect(events.slice(1).map(({ message }) => message?.cursor)).toEqual(['2', '3']);
  });
  test('two agents take at once: one has it, the other is told', async () => {
    const { id } = await openConversation('key-6');
    const [noor, jonas] = [await signIn(0), await signIn(1)];
    const answers = await Promise.all(
      [noor, jonas].map((headers) => call(`/desk/api/conversations/${id}/take`, { method: 'POST', headers })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });
  test('a message into a closed conversation lets it wait again', async () => {
    const handle = await openConversation('key-7');
    const headers = await signIn();
    await call(`/desk/api/conversations/${handle.id}/take`, { method: 'POST', headers });
    await call(`/desk/api/conversations/${handle.id}/close`, { method: 'POST', headers });
    await send(handle, 'one-more');
    const thread = (await (await call(`/desk/api/conversations/${handle.id}`, { headers })).json()) as {
      conversation: { status: string };
    };
    expect(thread.conversation.status).toBe('waiting');
  });
  test('an agent’s open desk is what makes the shop available', async () => {
    const headers = await signIn();
    const isOnline = async () => ((await (await api('/availability')).json()) as { online: boolean }).online;
    expect(await isOnline()).toBe(false);
    const aborter = new AbortController();
    await call('/desk/api/events', { headers, signal: aborter.signal });
    await expect.poll(isOnline).toBe(true);
    aborter.abort();
    await expect.poll(isOnline).toBe(false);
  });
});

describe('bad input', () => {
  test.each([
    ['torn JSON', '{"number":', 'The body is not JSON.'],
    ['a missing field', {}, 'The field "number" is missing or wrong.'],
  ])('%s is named', async (_, body, title) => {
    const response = await api('/orders/lookup', post(body));
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({ title, code: 'invalid_input' });
  });
  test('the desk is closed to who has not signed in, and a wrong password looks like an unknown agent', async () => {
    expect((await call('/desk/api/conversations')).status).toBe(401);
    const wrong = await call('/desk/api/session', post({ email: DEMO_AGENTS[0].email, password: 'no' }));
    const unknown = await call('/desk/api/session', post({ email: 'nobody@x.example', password: 'no' }));
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
  });
  test('an unknown path under the API is a problem, not a page', async () => {
    const response = await api('/nowhere');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ]);
  });
});

test('a migration that was applied and then changed is an error that names it', async () => {
  const changed = [{ name: '0001_start.sql', sql: 'select 1' }];
  await expect(migrate(server.sql, changed)).rejects.toThrow('0001_start.sql was changed');
});

// Last: the server hangs up on such a request, and a client may notice only at its next one.
test('a body that is too large is refused', async () => {
  expect((await api('/orders/lookup', post({ number: 'x'.repeat(300_000) }))).status).toBe(413);
});
