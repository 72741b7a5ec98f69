import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import type { RunningServer } from '../../demo/server/startServer';
import { startTestServer } from '../support/startTestServer';
import type { TargetReport } from '../../src/cli/check/Finding';
import { runCheck, type CheckOptions } from '../../src/cli/check/runCheck';
import { CAPABILITIES } from '../../src/contract/types/common';
import { createFakeSystem } from '../unit/cli/createFakeSystem';
import { brief, only } from '../unit/cli/check/context';
import { ORDER, startShop, type Reply, type Shop, type Wrongs } from './startShop';

const system = createFakeSystem({}, { fetch });
const order = { number: ORDER.number, email: ORDER.email };
const check = async (endpoint: string, change: Partial<CheckOptions> = {}): Promise<TargetReport> => {
  const options = { isThorough: false, timeoutMs: 5000, mayUseUpTries: false, mayWrite: false, ...change };
  const [report] = await runCheck([endpoint], { system, options, progress: () => {} });
  if (!report) throw new Error('no report');
  return report;
};

let shop: Shop | undefined;
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});
const checkShop = async (
  capabilities: readonly string[],
  wrongs: Wrongs,
  change: Partial<CheckOptions> = {},
) => {
  shop = await startShop(capabilities, wrongs);
  return check(shop.endpoint, change);
};
const html: Reply = { status: 404, body: '<html><body>Not found</body></html>' };

describe('the reference server', () => {
  let server: RunningServer;
  beforeAll(async () => {
    const environment = { origins: ['https://shop.example'] };
    server = await startTestServer({ seed: seedDemo, environment });
  }, 60_000);
  afterAll(() => server.close());

  test('has no problem, and one sees what its shoppers see', async () => {
    const demo = { number: '20418', email: 'maya@verbeke.example' };
    const change = { order: demo, origin: 'https://shop.example', mayUseUpTries: true, mayWrite: true };
    const { findings, sees, isReached } = await check(`${server.url}/shopbell/v1`, change);
    expect(isReached).toBe(true);
    // What the demo shop's own questions are like is no matter of the server.
    expect(brief(findings.filter(({ rule }) => !rule.startsWith('faq.')))).toEqual([]);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(sees).toEqual(
      expect.arrayContaining([
        'Tiles on the home screen: Track an order, Questions, Find a product and Talk to a person.',
        '50 questions in English.',
        'In Chinese (Simplified): 50 questions.',
        'The order of --order: shipped, 2 items, 1 shipment.',
        'A card: “Pour-over kettle, 1.2 L” · €79.00 · ★ 4.8 (214)',
      ]),
    );
  }, 60_000);
});

describe('a shop that does everything right', () => {
  test('gets no finding for any capability', async () => {
    const { findings } = await checkShop(
      CAPABILITIES,
      {},
      { order, origin: 'https://shop.example', mayUseUpTries: true, mayWrite: true },
    );
    expect(brief(findings)).toEqual([]);
  });

  test('is not written to unless that is asked for', async () => {
    await checkShop(CAPABILITIES, {}, { order });
    const reads = [
      '/orders/lookup',
      '/suggestions',
      '/delivery/options',
      '/privacy/export',
      '/returns/eligibility',
    ];
    const writes = shop?.calls.filter((call) => call.startsWith('POST') && !reads.includes(call.slice(5)));
    expect(writes).toEqual([]);
  });

  test('and names nothing is a panel with one tile', async () => {
    const { findings, sees } = await checkShop([], {});
    expect(brief(findings)).toEqual(['warning endpoint.no-capability GET /']);
    expect(sees).toEqual(['Tiles on the home screen: Talk to a person.']);
  });
});

describe('looking orders up', () => {
  const lookups = (reply: (body: Readonly<Record<string, unknown>>) => Reply | undefined) =>
    checkShop(['orders'], { 'POST /orders/lookup': ({ body }) => reply(body) }, { order });

  test('a wrong e-mail that is told apart from an unknown number', async () => {
    const { findings } = await lookups(({ number, email }) =>
      number === ORDER.number && email !== ORDER.email && !String(email).includes('MAYA')
        ? {
            status: 404,
            headers: { 'content-type': 'application/problem+json' },
            body: '{"title":"Wrong e-mail.","code":"not_found"}',
          }
        : undefined,
    );
    expect(only(findings, 'endpoint.order-leak')).toMatchObject({
      level: 'error',
      shopper: 'Anybody can find out which order numbers exist.',
      message: expect.stringContaining('the body: “{"title":"Wrong e-mail."') as string,
    });
  });
  test('or by its status', async () => {
    const { findings } = await lookups(({ number, email }) =>
      number === ORDER.number && String(email).startsWith('check-') ? { status: 403, body: {} } : undefined,
    );
    expect(only(findings, 'endpoint.order-leak').message).toContain('the status: 403 and 404');
  });
  test('one that opens without the right e-mail, or without any', async () => {
    const { findings } = await lookups(({ number }) =>
      number === ORDER.number ? { body: { order: {} } } : undefined,
    );
    expect(
      findings.filter(({ rule }) => rule === 'endpoint.order-open').map(({ message }) => message),
    ).toEqual(['The order opens with a wrong e-mail.', 'The number alone opens the order.']);
  });
  test('one that finds what nobody has', async () => {
    const { findings } = await lookups(() => ({ body: { order: {} } }));
    expect(only(findings, 'endpoint.order-invented').level).toBe('error');
  });
  test('one that wants the number as it is stored', async () => {
    const { findings } = await lookups(({ number }) =>
      String(number).startsWith('#')
        ? {
            status: 404,
            headers: { 'content-type': 'application/problem+json' },
            body: '{"title":"No.","code":"not_found"}',
          }
        : undefined,
    );
    expect(brief(findings)).toEqual(['warning endpoint.order-strict POST /orders/lookup']);
  });
  test('the order of --order is not there, or not in the form it should have', async () => {
    shop = await startShop(['orders']);
    const missing = await check(shop.endpoint, { order: { ...order, number: '404' } });
    expect(only(missing.findings, 'endpoint.order-missing').level).toBe('error');
    await shop.close();
    const { findings } = await lookups(({ email }) =>
      email === ORDER.email ? { body: { order: { number: '1' } } } : undefined,
    );
    expect(findings.filter(({ rule }) => rule === 'endpoint.schema').map(({ path }) => path)).toContain(
      'POST /orders/lookup order.status',
    );
  });
  test('tries that are used up are no fault', async () => {
    shop = await startShop(['orders']);
    for (let run = 0; run < 2; run++) {
      const { findings } = await check(shop.endpoint, { order });
      expect(findings.filter(({ level }) => level !== 'advice')).toEqual([]);
      expect(findings.length).toBe(run);
    }
  });
  test('guessing without an end, and a limit that does not say for how long', async () => {
    const endless = await checkShop(
      ['orders'],
      {
        'POST /orders/lookup': () => ({
          status: 404,
          headers: { 'content-type': 'application/problem+json' },
          body: '{"code":"not_found"}',
        }),
      },
      { mayUseUpTries: true },
    );
    expect(only(endless.findings, 'endpoint.limit')).toMatchObject({
      level: 'error',
      message: '12 wrong tries in a row are all answered.',
    });
    await shop?.close();
    let tries = 0;
    const late = await checkShop(
      ['orders'],
      { 'POST /orders/lookup': () => (++tries > 5 ? { status: 429, body: {} } : undefined) },
      { mayUseUpTries: true },
    );
    expect(brief(late.findings)).toEqual(['warning endpoint.retry-after POST /orders/lookup']);
  });
});

describe('pages of another origin', () => {
  const origin = 'https://shop.example';
  const none = { 'access-control-allow-origin': '', 'access-control-expose-headers': '' };
  test('are not allowed: an error for the shop that is named, advice for none', async () => {
    const wrongs: Wrongs = {
      'GET /': () => ({ headers: none, body: { protocol: 1, capabilities: ['faq'] } }),
    };
    const { findings } = await checkShop(['faq'], wrongs, { origin });
    expect(brief(findings)).toEqual(['error endpoint.cors-origin GET /']);
    expect((await check(shop?.endpoint ?? '')).findings.map(({ level }) => level)).toEqual(['advice']);
    expect(
      (await check(shop?.endpoint ?? '', { origin: new URL(shop?.endpoint ?? '').origin })).findings,
    ).toEqual([]);
  });
  test('get no preflight, or one without a header that is needed', async () => {
    const refused = await checkShop(['faq'], { OPTIONS: () => ({ status: 405 }) }, { origin });
    expect(brief(refused.findings)).toEqual(['error endpoint.cors-preflight OPTIONS /faq']);
    await shop?.close();
    const poor = await checkShop(
      ['faq', 'chat'],
      { OPTIONS: () => ({ status: 204, headers: { 'access-control-allow-headers': '*' } }) },
      { origin },
    );
    expect(only(poor.findings, 'endpoint.cors-headers').message).toBe(
      'The preflight does not allow Authorization.',
    );
  });
  test('cannot read what they need, or get another shop’s answer from a cache', async () => {
    const headers = { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'ETag' };
    const { findings } = await checkShop(
      ['faq'],
      { 'GET /': () => ({ headers, body: { protocol: 1, capabilities: ['faq'] } }) },
      { origin },
    );
    expect(brief(findings)).toEqual([
      'warning endpoint.cors-vary GET /',
      'warning endpoint.cors-expose GET /',
    ]);
  });
});

describe('answers that are not what was promised', () => {
  test.each<[string, readonly string[], Wrongs, string, string]>([
    [
      'HTML instead of JSON',
      ['faq'],
      { 'GET /faq': () => ({ body: '<html>Home</html>' }) },
      'error endpoint.json GET /faq',
      'The answer is a page, not JSON.',
    ],
    [
      'a server that breaks',
      ['faq'],
      { 'GET /faq': () => ({ status: 500, body: 'oops' }) },
      'error endpoint.status GET /faq',
      'It answers 500 instead of 200.',
    ],
    [
      'an empty answer',
      ['contact'],
      { 'GET /contact': () => ({ body: '' }) },
      'error endpoint.json GET /contact',
      'The answer is empty.',
    ],
    [
      'JSON that is cut off',
      ['contact'],
      { 'GET /contact': () => ({ body: '{"items": [' }) },
      'error endpoint.json GET /contact',
      'The file ends before this “[” is closed.',
    ],
    [
      'JSON that is called something else',
      ['contact'],
      {
        'GET /contact': () => ({
          headers: { 'content-type': 'text/plain' },
          body: { items: [{ kind: 'email', value: 'a@b.example' }] },
        }),
      },
      'warning endpoint.content-type GET /contact',
      'It calls its JSON “text/plain”.',
    ],
    [
      'a wrong field',
      ['contact'],
      { 'GET /contact': () => ({ body: { items: [{ kind: 'email' }] } }) },
      'error endpoint.schema GET /contact items[0].value',
      '"value" is missing.',
    ],
    [
      'too much',
      ['contact'],
      { 'GET /contact': () => ({ body: { items: [], x: 'x'.repeat(1_000_001) } }) },
      'error endpoint.too-large GET /contact',
      'The answer is 1,000,020 bytes long; over 1,000,000 bytes it is refused.',
    ],
    [
      'a capability that is not answered',
      ['delivery'],
      { 'POST /delivery/options': () => html },
      'error endpoint.status POST /delivery/options',
      'It answers 404 instead of 200.',
    ],
    [
      'no ETag',
      ['faq'],
      { 'GET /faq': () => ({ body: { version: '1', items: [] } }) },
      'warning endpoint.etag GET /faq',
      'The list has no ETag.',
    ],
    [
      'an ETag that never holds',
      ['faq'],
      { 'GET /faq': () => ({ headers: { etag: '"1"' }, body: { version: '1', items: [] } }) },
      'warning endpoint.etag GET /faq',
      'With If-None-Match: "1" it answers 200 instead of 304.',
    ],
    [
      'pages that repeat',
      ['faq'],
      {
        'GET /faq': () => ({
          headers: { etag: '"1"' },
          body: {
            version: '1',
            next: 'x',
            items: [{ id: 'a', question: 'Q?', answer: 'A', alternates: ['q q'] }],
          },
        }),
      },
      'error endpoint.paging GET /faq',
      'The same entry comes on two pages.',
    ],
    [
      'a word that is no capability',
      ['faqs'],
      {},
      'warning endpoint.unknown-capability GET / capabilities[0]',
      '"faqs" is no capability.',
    ],
    [
      'suggestions that are not there',
      ['suggestions'],
      { 'POST /suggestions': () => html },
      'error endpoint.no-suggestions POST /suggestions',
      'It names suggestions and answers neither POST /suggestions nor GET /suggestions/lists.',
    ],
    [
      'a limit that is not heeded',
      ['catalog'],
      {
        'GET /catalog/search': ({ query }) =>
          query.get('limit') === '4'
            ? {
                body: {
                  items: Array.from({ length: 9 }, (_, at) => ({
                    id: `${at}`,
                    title: 'A',
                    url: '/a',
                    imageUrl: '/a',
                    price: { amount: 900, currency: 'EUR' },
                  })),
                },
              }
            : undefined,
      },
      'warning endpoint.paging GET /catalog/search',
      'Asked for 4, it sends 9 products.',
    ],
    [
      'products in another order',
      ['catalog'],
      { 'GET /catalog/products': () => ({ body: { items: [] } }) },
      'warning endpoint.by-ids GET /catalog/products',
      'Asked for cup, kettle, it sends nothing.',
    ],
    [
      'an empty catalog',
      ['catalog'],
      { 'GET /catalog/search': () => ({ body: { items: [] } }) },
      'warning endpoint.no-product GET /catalog/search',
      'Nothing is found for “a”, “e”, “o”, “set” and “the”.',
    ],
    [
      'HTML for what is not found',
      ['orders'],
      { 'POST /orders/lookup': () => html },
      'warning endpoint.problem POST /orders/lookup',
      'Its 404 is “text/html”, not application/problem+json.',
    ],
    [
      'a page for every address',
      ['faq'],
      { 'GET /check-no-such-call': () => ({ body: '<html>' }) },
      'warning endpoint.catch-all GET /check-no-such-call',
      'A call that does not exist gets 200.',
    ],
    [
      'points for anybody',
      ['rewards'],
      { 'GET /rewards': () => ({ body: { points: 5 } }) },
      'error endpoint.open GET /rewards',
      'It answers 200 to whoever asks, without an identity.',
    ],
    [
      'somebody’s orders for anybody',
      ['orders'],
      { 'GET /orders': () => ({ body: { items: [] } }) },
      'error endpoint.open GET /orders',
      'It answers 200 to whoever asks, without an identity.',
    ],
    [
      'a conversation for anybody',
      ['chat'],
      { 'GET /conversations/check-nobody/messages': () => ({ body: { items: [] } }) },
      'error endpoint.open GET /conversations/{id}/messages',
      'It answers 200 to whoever asks, with a token that nobody has.',
    ],
    [
      'another refusal',
      ['chat'],
      { 'GET /conversations/check-nobody/messages': () => ({ status: 403, body: {} }) },
      'warning endpoint.refusal GET /conversations/{id}/messages',
      'It refuses with 403 instead of 404.',
    ],
  ])('%s', async (_, capabilities, wrongs, found, message) => {
    const { findings, isReached } = await checkShop(capabilities, wrongs);
    expect(isReached).toBe(true);
    expect(brief(findings)).toContain(found);
    expect(findings.map((finding) => finding.message)).toContain(message);
    expect(findings.filter(({ level, mend }) => level !== 'advice' && !mend)).toEqual([]);
    // One mistake is one finding.
    expect(findings.filter(({ level }) => level === 'error').length).toBeLessThan(2);
  });

  test('a language that is named and not there', async () => {
    const { findings } = await checkShop(['faq'], {
      'GET /': () => ({ body: { protocol: 1, capabilities: ['faq'], locales: ['en', 'de', 'en_GB'] } }),
      'GET /faq': () => ({
        headers: { etag: '"1"' },
        status: 200,
        body: {
          version: '1',
          items: [{ id: 'a', question: 'Q?', alternates: ['q q'], answer: 'A', locale: 'en' }],
        },
      }),
    });
    expect(only(findings, 'endpoint.language').message).toBe('It names de and has no entry in it.');
    expect(only(findings, 'file.locale').path).toBe('GET / locales[2]');
  });

  test('a call that never comes back is told, and the others are looked at', async () => {
    const { findings, isReached, sees } = await checkShop(
      ['faq', 'orders', 'contact'],
      { 'POST /orders/lookup': () => ({ isSilent: true }) },
      { timeoutMs: 300 },
    );
    expect(isReached).toBe(true);
    expect(only(findings, 'endpoint.silence')).toMatchObject({
      level: 'error',
      path: 'POST /orders/lookup',
      message: expect.stringContaining('did not answer within 0.3 s') as string,
    });
    expect(sees).toContain('1 way to reach a person:');
  });
  test('whether it is asked plainly or by the widget’s own client', async () => {
    const silent = { 'GET /catalog/search': () => ({ isSilent: true }) };
    const { findings } = await checkShop(['catalog'], silent, { timeoutMs: 300 });
    expect(brief(findings)).toEqual(['error endpoint.silence GET /catalog/search']);
  });
});

describe('writing, where it is allowed', () => {
  const write = (wrongs: Wrongs) => checkShop(['chat', 'assistant'], wrongs, { mayWrite: true });
  test('a conversation that opens twice by one key', async () => {
    let opened = 0;
    const { findings } = await write({
      'POST /conversations': () => ({
        status: 201,
        body: { id: `c${opened}`, token: `secret-c${opened++}` },
      }),
    });
    expect(only(findings, 'endpoint.twice').path).toBe('POST /conversations');
  });
  test('a message that is stored twice, or never', async () => {
    let sent = 0;
    const at = '2026-05-12T10:00:00Z';
    const twice = await write({
      'POST /conversations/c0/messages': ({ body }) => ({
        status: 201,
        body: { id: `m${sent++}`, clientId: body['clientId'], sentAt: at, cursor: `${sent}` },
      }),
    });
    expect(twice.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'endpoint.twice POST /conversations/{id}/messages',
      'endpoint.message-lost GET /conversations/{id}/messages',
    ]);
  });
  test('a message that is answered alike and stored twice all the same', async () => {
    const stored: unknown[] = [];
    const { findings } = await write({
      'POST /conversations/c0/messages': ({ body }) => {
        const { clientId, parts } = body;
        const message = { id: 'm0', clientId, sentAt: '2026-05-12T10:00:00Z', cursor: '1' };
        stored.push({ ...message, author: { role: 'shopper' }, parts });
        return { status: 201, body: message };
      },
      'GET /conversations/c0/messages': ({ headers }) =>
        headers.authorization === 'Bearer secret-c0' ? { body: { items: stored } } : undefined,
    });
    expect(brief(findings)).toEqual(['error endpoint.twice POST /conversations/{id}/messages']);
  });
  test('events and answers that are no stream', async () => {
    const { findings } = await write({
      'GET /conversations/c0/events': () => ({ body: { items: [] } }),
      'POST /assistant': () => html,
    });
    expect(brief(findings)).toEqual([
      'error endpoint.stream GET /conversations/{id}/events',
      'error endpoint.stream POST /assistant',
    ]);
  });
});

describe('an address that is no endpoint', () => {
  test('the one that is meant is named', async () => {
    shop = await startShop(['faq']);
    const { findings, sees } = await check(new URL(shop.endpoint).origin + '/api');
    expect(findings[0]).toMatchObject({
      level: 'error',
      rule: 'endpoint.status',
      message: 'It answers 404 instead of 200.',
    });
    expect(only(findings, 'endpoint.elsewhere').mend).toBe(`Name that one: shopbell check ${shop.endpoint}`);
    expect(sees).toEqual(['Nothing of it, until the errors are mended.']);
  });
  test('a slash at the end, a query and a fragment are no matter', async () => {
    shop = await startShop([]);
    expect((await check(`${shop.endpoint}/?x=1#y`)).isReached).toBe(true);
    expect(shop.calls[0]).toBe('GET /');
  });
  test('nobody answers', async () => {
    shop = await startShop([]);
    await shop.close();
    const { isReached, findings } = await check(shop.endpoint);
    expect(isReached).toBe(false);
    expect(findings).toMatchObject([
      { rule: 'target.unreachable', message: expect.stringContaining('Nothing listens there.') as string },
    ]);
  });
  test('somebody keeps silent', async () => {
    const { isReached, findings } = await checkShop(
      [],
      { 'GET /': () => ({ isSilent: true }) },
      { timeoutMs: 300 },
    );
    expect(isReached).toBe(false);
    expect(findings[0]?.message).toMatch(/did not answer within 0\.3 s\. --timeout waits longer\.$/);
  });
});
