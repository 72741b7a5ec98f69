import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { httpAdapter } from '../../src/adapters/http';
import { Description, FaqPage, OrderAnswer, Problem } from '../../src/contract/schemas';
import { createContext } from '../support/createContext';
import { findPython, startPythonShop, type PythonShop } from '../support/startPythonShop';

const MAYA = { number: '20418', email: 'maya@verbeke.example' };
const python = findPython();

describe.skipIf(!python)('the shop in Python', () => {
  let shop: PythonShop;
  beforeEach(async () => void (shop = await startPythonShop(python!)));
  afterEach(() => shop.close());

  const get = (path: string, headers = {}) => fetch(shop.endpoint + path, { headers });
  const lookUp = (body: unknown, headers = {}) =>
    fetch(`${shop.endpoint}/orders/lookup`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const adapter = () =>
    httpAdapter({ endpoint: shop.endpoint, capabilities: ['faq', 'orders'] })(createContext());
  const options = (locale: string) => ({ signal: new AbortController().signal, locale });

  test('says what it can do, with and without a slash at the end', async () => {
    for (const path of ['', '/', '/?x=1']) {
      expect(Description.parse(await (await get(path)).json())).toEqual({
        protocol: 1,
        capabilities: ['faq', 'orders'],
      });
    }
  });

  test('the widget’s adapter reads its answers and its order', async () => {
    const { faq, orders, describe: ask, dispose } = adapter();
    expect((await ask!(options('en'))).capabilities).toEqual(['faq', 'orders']);
    const list = await faq!.list({}, options('en'));
    if (list === 'unchanged') throw new Error('A first call knows no version.');
    expect(list.items.map(({ id }) => id)).toEqual(['delivery-costs', 'track-order', 'return-how']);
    expect(await faq!.list({ ifVersion: list.version }, options('en'))).toBe('unchanged');
    expect((await orders!.lookup!(MAYA, options('en')))?.shipments[0]?.carrier).toBe('bpost');
    expect(await orders!.lookup!({ ...MAYA, email: 'x@y.example' }, options('en'))).toBeNull();
    dispose();
  });

  test.each([
    ['/faq', 'en', 'en'],
    ['/faq', 'zh-CN,zh;q=0.9', 'zh-Hans'],
    ['/faq?locale=zh-Hans', 'en', 'zh-Hans'],
    ['/faq', 'fi', 'en'],
    ['/faq?locale=', '', 'en'],
  ])('GET %s in "%s" speaks %s', async (path, language, spoken) => {
    const response = await get(path, { 'accept-language': language });
    expect(response.headers.get('vary')).toBe('Accept-Language');
    const { items } = FaqPage.parse(await response.json());
    expect(new Set(items.map(({ locale }) => locale))).toEqual(new Set([spoken]));
  });

  test('who knows the list gets 304, in every way an ETag is written, and never for another language', async () => {
    const etag = (await get('/faq?locale=en')).headers.get('etag')!;
    for (const known of [etag, `W/${etag}`, `"old", ${etag}`]) {
      const again = await get('/faq?locale=en', { 'if-none-match': known });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await get('/faq?locale=zh-Hans', { 'if-none-match': etag })).status).toBe(200);
  });

  test('a changed file is answered at once; one that is half written is not', async () => {
    const etag = (await get('/faq')).headers.get('etag')!;
    const path = join(shop.data, 'faq.json');
    const entry = { id: 'new', question: 'New?', answer: 'New 🙂 العربية <b>' };
    await writeFile(path, JSON.stringify({ items: [entry] }));
    const response = await get('/faq', { 'if-none-match': etag });
    expect(FaqPage.parse(await response.json()).items).toEqual([entry]);
    await writeFile(path, '{"items": [{"id": "ne');
    expect(FaqPage.parse(await (await get('/faq')).json()).items).toEqual([entry]);
  });

  test.each([
    { number: '20418', email: 'maya@verbeke.example' },
    { number: ' #20418 ', email: ' Maya@Verbeke.EXAMPLE' },
    { number: '20418', phone: '0470/12.34.56' },
    { number: '20418', phone: '0032 470 123456' },
    { number: 'a-20431', postcode: '9000' },
    { number: '20418', email: 'maya@verbeke.example', postcode: '2018' },
  ])('finds %j', async (query) => {
    expect(OrderAnswer.parse(await (await lookUp(query)).json()).order.items).toHaveLength(1);
  });

  test('every failure is the same 404', async () => {
    const answers = [];
    for (const query of [
      { ...MAYA, email: 'tom@hendrix.example' },
      { number: '99999', email: 'maya@verbeke.example' },
      // One right factor does not excuse a wrong one.
      { ...MAYA, postcode: '9000' },
      { number: '20418' },
      // The order has no phone.
      { number: 'A-20431', phone: '' },
      { number: 'A-20431', phone: '---' },
    ]) {
      const response = await lookUp(query);
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      answers.push(JSON.stringify([response.status, headers, await response.text()]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^\[404,.*application\/problem\+json.*not_found/);
  });

  test('after five tries of an order it is 429, for this order alone, however it is written', async () => {
    for (let tries = 0; tries < 5; tries++)
      expect((await lookUp({ ...MAYA, email: `${tries}@x.y` })).status).toBe(404);
    const refused = await lookUp({ ...MAYA, number: ' # 20418' });
    expect(refused.status).toBe(429);
    expect(Problem.parse(await refused.json()).code).toBe('rate_limited');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(890);
    expect((await lookUp({ number: 'A-20431', postcode: '9000' })).status).toBe(200);
    // Who writes the header itself is nobody else.
    expect((await lookUp(MAYA, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(429);
  });

  test.each(['', '{', '[]', 'null', '"x"', '{"number":1,"email":"a"}', '{"number":""}', '{"email":"a@b.c"}'])(
    'the body %j is 400',
    async (body) => {
      const response = await lookUp(body);
      expect(response.status).toBe(400);
      expect(Problem.parse(await response.json()).code).toBe('invalid_input');
    },
  );

  test.each([
    ['a body of brackets', '['.repeat(9000), 400],
    ['a number with half a character', '{"number":"\\ud800","email":"\\udfff"}', 404],
    ['a body that is too long', ' '.repeat(20_000), 413],
  ])('%s breaks nothing', async (_, body, status) => {
    expect((await lookUp(body)).status).toBe(status);
    expect((await lookUp(MAYA)).status).toBe(200);
  });

  test('what it does not offer is a 404 problem', async () => {
    for (const path of ['/conversations', '/faq/search', '/orders/lookup', '/../x']) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(Problem.parse(await response.json()).code).toBe('not_found');
    }
  });

  test('a page of another origin may call', async () => {
    const preflight = await fetch(`${shop.endpoint}/orders/lookup`, {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    const allowed = preflight.headers.get('access-control-allow-headers')?.toLowerCase().split(', ');
    const needed = ['authorization', 'content-type', 'idempotency-key', 'if-none-match'];
    expect(allowed).toEqual(expect.arrayContaining(needed));
    for (const response of [preflight, await get('/faq'), await lookUp({})]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toBe('ETag, Retry-After');
    }
  });
});

describe.skipIf(!python)('the shop in Python behind a proxy', () => {
  test('counts tries by the last forwarded address', async () => {
    const shop = await startPythonShop(python!, ['--trust-proxy']);
    onTestFinished(shop.close);
    const ask = async (forwarded: string) => {
      const headers = { 'x-forwarded-for': forwarded };
      const body = JSON.stringify(MAYA);
      return (await fetch(`${shop.endpoint}/orders/lookup`, { method: 'POST', body, headers })).status;
    };
    for (let tries = 0; tries < 5; tries++) await ask(`10.0.0.${tries}, 192.0.2.7`);
    expect(await ask('10.0.0.9, 192.0.2.7')).toBe(429);
    expect(await ask('192.0.2.7, 192.0.2.8')).toBe(200);
  });
});
