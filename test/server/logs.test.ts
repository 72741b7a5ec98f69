import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DEMO_AGENTS } from '../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import { createLog } from '../../demo/server/log/createLog';
import { describeError } from '../../demo/server/log/describeError';
import type { RunningServer } from '../../demo/server/startServer';
import { bearer, createClient, PACKET, post } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const CANARY = 'canary7731';
let written = '';
const destination = new Writable({
  write(chunk, _, done) {
    written += String(chunk);
    done();
  },
});
let server: RunningServer;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  server = await startTestServer({
    seed: seedDemo,
    log: createLog({ level: 'debug', destination }),
    environment: {
      trustProxy: 1,
      limits: NO_LIMITS,
      // Nobody listens there: each e-mail is an error, and errors of mail servers quote addresses.
      smtpUrl: `smtp://${CANARY}:${CANARY}@127.0.0.1:9`,
      mailFrom: 'desk@shop.example',
      mailTo: `${CANARY}@shop.example`,
    },
  });
  client = createClient(server.url);
});
afterAll(() => server.close());

type Line = Record<string, unknown>;
const linesOf = (fits: (line: Line) => boolean) =>
  written
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter(fits);

test('a request is one line: the pattern of its route, never the path, and who asked stays unknown', async () => {
  await client.api('/faq?locale=de&secret=' + CANARY);
  const [line] = linesOf(({ route }) => route === '/shopbell/v1/faq').slice(-1);
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-/) as string,
    msg: 'request',
    method: 'GET',
    route: '/shopbell/v1/faq',
    status: 200,
    ms: expect.any(Number) as number,
    requestId: expect.stringMatching(/^[\w-]{36}$/) as string,
  });
});

test('whatever shoppers and agents send, nothing of it is logged, not even when something breaks', async () => {
  const { api, call, lookup, open, send, listenTo } = client;
  const headers = {
    'x-forwarded-for': CANARY,
    'user-agent': CANARY,
    referer: `https://${CANARY}.example/`,
    cookie: CANARY,
  };
  const email = `${CANARY}@shopper.example`;
  await lookup({ number: CANARY, email }, headers);
  await lookup({ number: '20418', email, postcode: CANARY }, headers);
  await lookup(`{"number": "${CANARY}`, headers);
  await api(`/${CANARY}/${CANARY}?token=${CANARY}`, { headers });
  await call(`/${CANARY}.html`, { headers });
  await call('/desk/api/session', post({ email, password: CANARY }, headers));
  await call('/desk/api/session', post({ email: DEMO_AGENTS[0].email, password: CANARY }, headers));
  await call('/desk/api/conversations', { headers: bearer(CANARY) });
  const handle = await open(CANARY, { ...PACKET, summary: CANARY, email, shopperName: CANARY }, headers);
  await send(handle, CANARY, CANARY);
  await api(`/conversations/${CANARY}/messages`, { headers: bearer(CANARY) });
  const stream = await listenTo(handle, { 'last-event-id': CANARY });
  stream.close();
  await api('/tickets', post({ kind: 'message', text: CANARY, email }, { 'idempotency-key': CANARY }));
  await api(`/conversations/${handle.id}/transcript`, post({ email }, bearer(handle.token)));
  // The database refuses: PostgreSQL's errors quote what was to be stored.
  await server.sql.script(
    `alter table faq_proposals add constraint refuses check (question not like '%canary%')`,
  );
  const proposal = { question: CANARY, locale: 'en' };
  const refused = await api('/faq/proposals', post(proposal, { 'idempotency-key': CANARY }));
  expect(refused.status).toBe(500);
  expect(await refused.text()).not.toContain(CANARY);
  await server.services.notices.deliver();

  const errors = linesOf(({ level }) => level === 'error');
  expect(errors.some(({ requestId }) => requestId === refused.headers.get('x-request-id'))).toBe(true);
  expect(JSON.stringify(errors)).toMatch(/"code":"23514"/);
  expect(linesOf(({ msg }) => msg === 'request').length).toBeGreaterThan(15);
  expect(written).not.toContain(CANARY);
  for (const secret of [handle.id, handle.token, email, '127.0.0.1']) expect(written).not.toContain(secret);
});

test('an error is told by its kind, code and place, without its words', () => {
  const error = Object.assign(new TypeError(`invalid: "${CANARY}"\n    at ${CANARY} (x:1:2)`), {
    code: '22P02',
    detail: CANARY,
  });
  const told = describeError(error);
  expect(told).toMatchObject({ name: 'TypeError', code: '22P02' });
  expect(told.at.length).toBeGreaterThan(0);
  expect(JSON.stringify(told)).not.toContain(CANARY);
  expect(describeError(CANARY)).toEqual({ name: 'string', at: [] });
  expect(describeError(Object.assign(new Error('x'), { code: `x ${CANARY}` }))).not.toHaveProperty('code');
});

test('at a higher level requests are not logged', () => {
  let quiet = '';
  const log = createLog({
    level: 'warn',
    destination: { write: (line: string) => void (quiet += line) },
  });
  log.info('request');
  expect(quiet).toBe('');
  log.warn('something');
  expect(JSON.parse(quiet)).toMatchObject({ level: 'warn', msg: 'something' });
});
