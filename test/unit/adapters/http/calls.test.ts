import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { httpAdapter } from '../../../../src/adapters/http';
import { CALLS, type Call } from '../../../../src/contract/protocol';
import * as schemas from '../../../../src/contract/schemas';
import type { Adapter, HttpRequest } from '../../../../src/contract/types';
import { ANSWER_EXAMPLES } from '../../../../build/protocol/answerExamples';
import { createContext } from '../../../support/createContext';
import { findCall } from './support/findCall';
import { METHODS, SECRETS, settle } from './support/METHODS';

interface Asked {
  readonly call: Call;
  readonly url: URL;
  readonly request: HttpRequest;
}

const ENDPOINT = 'https://shop.example/shopbell/v1';
const BEARERS: Readonly<Record<string, string>> = {
  conversation: 'Bearer conversation-secret',
  ticket: 'Bearer ticket-secret',
  identity: 'Bearer identity-secret',
  'optional identity': 'Bearer identity-secret',
};

/** Calls a method before a backend that answers as the protocol's examples do, and notes what it asked. */
async function run(name: string): Promise<{ readonly asked: readonly Asked[]; readonly outcome: unknown }> {
  const asked: Asked[] = [];
  const stop = new AbortController();
  const context = createContext({
    http: async (address, request) => {
      const url = new URL(address);
      const call = findCall(request.method ?? 'GET', url.pathname.slice('/shopbell/v1'.length));
      asked.push({ call, url, request });
      if (call.stream) {
        stop.abort();
        return new Response(
          `data: ${JSON.stringify(ANSWER_EXAMPLES[call.stream])}\n\nevent: done\ndata: {}\n\n`,
        );
      }
      if (call.isFile) return new Response('bytes', { headers: { 'content-type': 'image/png' } });
      return call.answer
        ? Response.json(ANSWER_EXAMPLES[call.answer])
        : new Response(null, { status: call.status });
    },
  });
  const adapter = httpAdapter({ endpoint: ENDPOINT })(context) as Required<Adapter>;
  const options = {
    signal: stop.signal,
    locale: 'en',
    currency: 'EUR',
    identity: { id: '42', token: 'identity-secret' },
  };
  return { asked, outcome: await settle(METHODS[name]!(adapter, options)) };
}

const schemaOf = (name: string) => (schemas as unknown as Readonly<Record<string, z.ZodMiniType>>)[name]!;

describe.each(Object.keys(METHODS))('%s', (name) => {
  test('asks as the protocol says, and takes the answer that the protocol shows', async () => {
    const { asked, outcome } = await run(name);
    expect(outcome).not.toBeInstanceOf(Error);
    expect(asked).toHaveLength(1);
    const [{ call, url, request }] = asked as [Asked];

    expect(request.headers?.['accept-language']).toBe('en');
    const isCart = call.capability === 'cart';
    expect(request.headers?.['authorization']).toBe(isCart ? BEARERS['identity'] : BEARERS[call.auth ?? '']);
    expect(request.headers?.['idempotency-key']).toBe(call.isKeyed ? 'k' : undefined);

    const known = Object.keys(call.query ?? {});
    expect(known).toEqual(expect.arrayContaining([...url.searchParams.keys()]));
    for (const [parameter, { isRequired }] of Object.entries(call.query ?? {})) {
      if (isRequired) expect(url.searchParams.get(parameter)).toBeTruthy();
    }
    for (const secret of SECRETS) expect(decodeURIComponent(url.href)).not.toContain(secret);

    if (call.body && !(request.body instanceof FormData)) {
      expect(schemaOf(call.body).safeParse(request.json)).toMatchObject({ success: true });
    }
    expect(request.json ?? {}).not.toHaveProperty('key');
    if (call.method === 'GET') expect(request).not.toHaveProperty('json');
  });
});

test('no call of the protocol is left out', async () => {
  const runs = await Promise.all(Object.keys(METHODS).map(run));
  const asked = new Set(runs.flatMap((each) => each.asked.map(({ call }) => `${call.method} ${call.path}`)));
  expect([...asked].toSorted()).toEqual(CALLS.map(({ method, path }) => `${method} ${path}`).toSorted());
});

test('no method of the contract is left out', () => {
  const adapter = httpAdapter({ endpoint: ENDPOINT })(createContext());
  const own = Object.entries(adapter).flatMap(([capability, port]) =>
    typeof port === 'object'
      ? Object.entries(port as object).flatMap(([name, value]) =>
          typeof value === 'function' ? `${capability}.${name}` : [],
        )
      : [],
  );
  const called = Object.keys(METHODS).filter((name) => /^\w+\.\w+$/.test(name));
  expect(own.toSorted()).toEqual(called.toSorted());
});

test('files go as the parts of a form that the protocol names', async () => {
  const upload = (await run('chat.upload')).asked[0]!.request.body as FormData;
  const file = upload.get('file') as File;
  expect([file.name, file.type, await file.text()]).toEqual(['x.png', 'image/png', 'pixel']);

  const ticket = (await run('tickets.create with evidence')).asked[0]!.request.body as FormData;
  const evidence = ticket.getAll('evidence') as File[];
  expect(evidence.map(({ name, type }) => [name, type])).toEqual([['lid.png', 'image/png']]);
  const fields = JSON.parse(ticket.get('ticket') as string) as object;
  expect(fields).toEqual({ kind: 'complaint', text: 't' });
});

test('a file comes as its bytes, with its type', async () => {
  const blob = (await run('chat.attachment')).outcome as Blob;
  expect([blob.type, await blob.text()]).toEqual(['image/png', 'bytes']);
});

test('what may be repeated is tried three times, what may not once', async () => {
  const tries = async (name: string) => (await run(name)).asked[0]!.request.tries;
  for (const name of ['faq.list', 'orders.list', 'chat.history', 'delivery.options', 'suggestions.get']) {
    expect([name, await tries(name)]).toEqual([name, 3]);
  }
  for (const name of [
    'chat.open',
    'chat.upload',
    'tickets.create',
    'cart.add',
    'returns.create',
    'privacy.erase',
    'privacy.recordConsent',
  ]) {
    expect([name, await tries(name)]).toEqual([name, 3]);
  }
  // Look-ups are counted, the outbox repeats messages, streams are taken up again, and one asks for a sign of life once.
  for (const name of [
    'orders.lookup',
    'returns.eligibility',
    'returns.find',
    'chat.send',
    'chat.typing',
    'chat.resume',
    'chat.subscribe',
    'orders.subscribe',
    'assistant.answer',
    'describe',
  ]) {
    expect([name, await tries(name)]).toEqual([name, 1]);
  }
});
