import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import { AdapterError, ERROR_CODES, type ErrorCode } from '../../../../src/contract/errors';
import { createHttpClient } from '../../../../src/lib/createHttpClient';
import { clock, createContext } from '../../../support/createContext';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

interface Failure {
  readonly answer: Answer;
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly isOffline?: true;
  readonly isAborted?: true;
}

const TOKEN = 'the-secret-token';
const CURSOR = 'the-secret-cursor';

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body = '<h1>Oops</h1>'): Answer =>
  (response) =>
    void response.writeHead(code, headers).end(body);
const ofStatus = (code: number): Failure => ({ answer: status(code), status: code });
const problem = (code: number, word: string): Answer =>
  status(
    code,
    { 'content-type': 'application/problem+json' },
    JSON.stringify({ code: word, title: 'No', detail: `${TOKEN} of maya@verbeke.example` }),
  );
const body =
  (text: string): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(text);
const silence: Answer = () => {};

const FAILURES: readonly (readonly [name: string, code: ErrorCode, failure: Failure])[] = [
  ['400', 'invalid_input', ofStatus(400)],
  ['401', 'unauthenticated', ofStatus(401)],
  ['403', 'forbidden', ofStatus(403)],
  ['404', 'not_found', ofStatus(404)],
  ['405', 'unsupported', ofStatus(405)],
  ['408', 'timeout', ofStatus(408)],
  ['409', 'conflict', ofStatus(409)],
  ['410', 'gone', ofStatus(410)],
  ['413', 'too_large', ofStatus(413)],
  ['415', 'unsupported', ofStatus(415)],
  ['418, which has no meaning here', 'protocol', ofStatus(418)],
  ['422', 'invalid_input', ofStatus(422)],
  [
    '429 with Retry-After',
    'rate_limited',
    { answer: status(429, { 'retry-after': '60' }), status: 429, retryAfterMs: 60_000 },
  ],
  ['500', 'internal', ofStatus(500)],
  ['501', 'unsupported', ofStatus(501)],
  ['503', 'unavailable', ofStatus(503)],
  ['504', 'unavailable', ofStatus(504)],
  ['a problem of the backend’s own', 'vendor', { answer: problem(400, 'vendor'), status: 400 }],
  [
    'a problem whose code is another than its status',
    'conflict',
    { answer: problem(400, 'conflict'), status: 400 },
  ],
  ['a page', 'protocol', { answer: status(200, { 'content-type': 'text/html' }) }],
  ['torn JSON', 'protocol', { answer: body('{"items":[{"number":') }],
  ['an empty answer', 'protocol', { answer: body('') }],
  ['null', 'protocol', { answer: body('null') }],
  ['another shape', 'protocol', { answer: body('{"items":"none"}') }],
  ['more than 1 MB', 'protocol', { answer: body(JSON.stringify({ items: ['x'.repeat(1_100_000)] })) }],
  [
    'fewer bytes than announced',
    'network',
    {
      answer: (response) =>
        response.writeHead(200, { 'content-length': '90' }).write('{"items":[', () => response.destroy()),
    },
  ],
  ['a dropped connection', 'network', { answer: (response) => response.destroy() }],
  [
    'a dropped connection while there is none at all',
    'offline',
    { answer: (response) => response.destroy(), isOffline: true },
  ],
  ['silence', 'timeout', { answer: silence }],
  ['silence, and the shopper goes', 'aborted', { answer: silence, isAborted: true }],
];

let answer: Answer;
let isAsked = () => {};
const server = createServer((request, response) => {
  isAsked();
  answer(response, request);
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What a call for the shopper's own orders fails with. */
async function fail(failure: Failure): Promise<unknown> {
  ({ answer } = failure);
  const http = createHttpClient({
    fetch: (...call) => fetch(...call),
    clock,
    random: () => 0,
    isOnline: () => !failure.isOffline,
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const adapter = httpAdapter({ endpoint })(createContext({ http, random: () => 0 }));
  const aborter = new AbortController();
  const options = {
    signal: aborter.signal,
    locale: 'en',
    identity: { id: '42', token: TOKEN },
    ...(answer === silence && !failure.isAborted && { timeoutMs: 20 }),
  };
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const call = adapter.orders!.list!({ cursor: CURSOR }, options).catch((error: unknown) => error);
  if (failure.isAborted) {
    await asked;
    aborter.abort();
  }
  return call;
}

test.each(FAILURES)('%s is %s', async (_, code, failure) => {
  const error = await fail(failure);
  expect(error).toBeInstanceOf(AdapterError);
  expect(error).toMatchObject({
    code,
    capability: 'orders',
    adapterId: 'http',
    status: failure.status,
    retryAfterMs: failure.retryAfterMs,
  });
  const isAboutTime = ['offline', 'timeout', 'network', 'rate_limited', 'unavailable', 'internal'];
  expect((error as AdapterError).retryable).toBe(isAboutTime.includes(code));
  // With its cause and the cause of that.
  const told = inspect(error, { depth: 8, showHidden: true });
  for (const secret of [TOKEN, CURSOR, 'maya']) expect(told).not.toContain(secret);
});

test('no code is left without a response that leads to it', () => {
  expect([...new Set(FAILURES.map(([, code]) => code))].toSorted()).toEqual([...ERROR_CODES].toSorted());
});
