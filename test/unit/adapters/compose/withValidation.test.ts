import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWERS } from '../../../../src/adapters/compose/validation/answers';
import { INPUTS } from '../../../../src/adapters/compose/validation/inputs';
import { withValidation } from '../../../../src/adapters/compose/withValidation';
import { memoryAdapter } from '../../../../src/adapters/memory';
import { AdapterError } from '../../../../src/contract/errors';
import { CAPABILITIES } from '../../../../src/contract/types/common';
import type {
  Adapter,
  AnswerDelta,
  CallOptions,
  ChatEvent,
  ChatFeatures,
  ChatMessage,
  ChatPort,
} from '../../../../src/contract/types';
import {
  adapterOf,
  createMethod,
  createStillContext,
  failing,
  options,
  order,
  product,
  takeAll,
} from './fakes';

const { context } = createStillContext();
const HANDLE = { id: 'c', token: 't' };
const FEATURES: ChatFeatures = {
  typing: false,
  receipts: false,
  rating: false,
  attachments: { maxBytes: 10, types: ['image/png'] },
  history: 'both',
  dedupe: 'server',
  transports: ['sse'],
  messageLength: 5,
  pageSize: 3,
};
const PACKET = { summary: '', locale: 'en', botTried: [], transcript: [] };
type AnyMethod = (...args: readonly unknown[]) => unknown;

/** One method of one capability, behind the validation. */
function methodOf(name: string, method: AnyMethod, more: object = {}): AnyMethod {
  const [capability, member] = name.split('.') as [keyof Adapter, string];
  const members = {
    [capability]: { features: FEATURES, lookupFields: ['email'], ...more, [member]: method },
  };
  const adapter = withValidation(
    adapterOf('shop', name === 'describe' ? { describe: method as never } : members),
  )(context);
  const port = (name === 'describe' ? adapter : adapter[capability]) as unknown as Record<string, AnyMethod>;
  return (...args) => port[member ?? name]!(...args, options);
}

/** Arguments of each method with which nothing is wrong. */
const QUERY = { number: '1', email: 'a@b.example' };
const PLACE = { country: 'BE' };
const MESSAGE = { clientId: 'm', parts: [{ type: 'text', text: '12345' }] };
const UPLOAD = { key: 'k', name: 'n', mediaType: 'image/png', data: new Blob(['x']) };
const TICKET = { key: 'k', kind: 'message', text: 'x', email: 'a@b.example' };
const RIGHT: Readonly<Record<string, readonly unknown[]>> = {
  describe: [],
  'faq.list': [{}],
  'faq.search': [''],
  'faq.feedback': [{ key: 'k', entryId: 'e', helpful: true }],
  'faq.propose': [{ key: 'k', question: 'q', locale: 'en' }],
  'assistant.answer': ['q', { near: [] }],
  'chat.availability': [],
  'chat.open': [{ key: 'k', packet: PACKET }],
  'chat.send': [HANDLE, MESSAGE],
  'chat.history': [HANDLE, { limit: 1 }],
  'chat.subscribe': [HANDLE, {}],
  'chat.typing': [HANDLE, true],
  'chat.read': [HANDLE, '1'],
  'chat.handoff': [HANDLE, PACKET],
  'chat.close': [HANDLE],
  'chat.rate': [HANDLE, { key: 'k', service: 5, recommend: 0 }],
  'chat.upload': [HANDLE, UPLOAD],
  'chat.attachment': [HANDLE, 'f'],
  'chat.transcript': [HANDLE, {}],
  'chat.resumeCode': [HANDLE],
  'chat.resume': ['code'],
  'chat.join': [HANDLE],
  'contact.ways': [],
  'tickets.create': [TICKET],
  'tickets.find': [{ number: '1', token: 't' }],
  'orders.lookup': [QUERY],
  'orders.list': [{}],
  'orders.subscribe': [QUERY],
  'orders.act': [{ key: 'k', order: QUERY, name: 'cancel' }],
  'returns.eligibility': [QUERY],
  'returns.create': [
    { key: 'k', order: QUERY, items: [{ itemId: '0', quantity: 1, reason: 'r' }], outcome: 'refund' },
  ],
  'returns.find': [QUERY],
  'delivery.options': [PLACE],
  'delivery.pickupShops': [PLACE],
  'catalog.search': [{ text: '' }],
  'catalog.byIds': [[]],
  'catalog.related': ['p'],
  'catalog.notifyWhenBack': [{ key: 'k', productId: 'p', email: 'a@b.example' }],
  'cart.read': [],
  'cart.add': [{ key: 'k', productId: 'p', quantity: 1 }],
  'cart.change': [{ key: 'k', lineId: 'l', quantity: 0 }],
  'cart.applyCode': ['CODE'],
  'suggestions.lists': [['p']],
  'suggestions.get': [{ placement: 'home', limit: 1 }],
  'rewards.status': [],
  'rewards.coupons': [],
  'rewards.redeem': [{ key: 'k', offerId: 'o' }],
  'events.push': [[{ id: 'e', type: 'view', at: '2026-05-12T12:00:00Z' }]],
  'privacy.export': [{ conversations: [HANDLE] }],
  'privacy.erase': [{ conversations: [] }],
  'privacy.recordConsent': [
    { id: 'r', entries: [{ at: '2026-05-12T12:00:00Z', level: 'denied', source: 'gpc' }] },
  ],
};
const STREAMS = ['assistant.answer', 'chat.subscribe', 'orders.subscribe'];
const CALLS = Object.keys(ANSWERS).filter((name) => !STREAMS.includes(name));

test('the tables name every method of the contract, as the memory adapter has it', () => {
  const adapter = memoryAdapter({ assistant: async function* () {} as never })(context);
  const methods = CAPABILITIES.flatMap((capability) =>
    Object.entries(adapter[capability] ?? {})
      .filter(([, member]) => typeof member === 'function')
      .map(([member]) => `${capability}.${member}`),
  );
  expect(Object.keys(INPUTS).toSorted()).toEqual(methods.toSorted());
  expect(Object.keys(ANSWERS).toSorted()).toEqual([...methods, 'describe'].toSorted());
  expect(Object.keys(RIGHT).toSorted()).toEqual([...methods, 'describe'].toSorted());
});

describe('what goes in', () => {
  test.each(Object.keys(RIGHT))('%s with nothing wrong reaches the adapter as it is', async (name) => {
    const method = createMethod(undefined);
    const call = STREAMS.includes(name)
      ? methodOf(name, async function* (...args) {
          void method(...args);
          yield* [];
        })
      : methodOf(name, method);
    const answer = call(...RIGHT[name]!);
    await (
      STREAMS.includes(name) ? takeAll(answer as AsyncIterable<unknown>) : Promise.resolve(answer)
    ).catch(() => {});
    expect(method.calls).toEqual([[...RIGHT[name]!, options]]);
  });

  const LONG = 'x'.repeat(8001);
  const wrong: readonly (readonly [string, readonly unknown[], string, string])[] = [
    ['faq.search', [LONG], 'too_large', 'query'],
    ['faq.feedback', [{ key: '', entryId: 'e' }], 'invalid_input', 'vote.key'],
    ['faq.feedback', [{ key: 'k', entryId: '' }], 'invalid_input', 'vote.entryId'],
    ['faq.propose', [{ key: 'k', question: LONG, locale: 'en' }], 'too_large', 'proposal.question'],
    ['chat.open', [{ key: 'k', packet: { ...PACKET, summary: LONG } }], 'too_large', 'start.packet.summary'],
    ['chat.send', [{ id: 'c', token: '' }, MESSAGE], 'invalid_input', 'handle.token'],
    ['chat.send', [HANDLE, { ...MESSAGE, clientId: '' }], 'invalid_input', 'message.clientId'],
    ['chat.send', [HANDLE, { ...MESSAGE, parts: [] }], 'invalid_input', 'message.parts'],
    [
      'chat.send',
      [HANDLE, { ...MESSAGE, parts: [...MESSAGE.parts, { type: 'text', text: '123456' }] }],
      'too_large',
      'message.parts.1.text',
    ],
    [
      'chat.send',
      [HANDLE, { ...MESSAGE, parts: [{ type: 'unknown' }] }],
      'invalid_input',
      'message.parts.0.type',
    ],
    ['chat.upload', [HANDLE, { ...UPLOAD, data: new Blob(['x'.repeat(11)]) }], 'too_large', 'file.data'],
    ['chat.upload', [HANDLE, { ...UPLOAD, data: 'x' }], 'invalid_input', 'file.data'],
    ['chat.upload', [HANDLE, { ...UPLOAD, mediaType: 'text/html' }], 'invalid_input', 'file.mediaType'],
    ['chat.rate', [HANDLE, { key: 'k', goods: 6 }], 'invalid_input', 'rating.goods'],
    ['chat.rate', [HANDLE, { key: 'k', goods: 4.5 }], 'invalid_input', 'rating.goods'],
    ['tickets.create', [{ ...TICKET, email: undefined }], 'invalid_input', 'ticket.email'],
    ['tickets.find', [{ number: '1' }], 'invalid_input', 'handle.token'],
    ['orders.lookup', [{ number: '' }], 'invalid_input', 'query.number'],
    ['orders.lookup', [undefined], 'invalid_input', 'query'],
    ['orders.subscribe', [{ number: 'x'.repeat(201) }], 'invalid_input', 'query.number'],
    [
      'returns.create',
      [{ key: 'k', order: QUERY, items: [], outcome: '' }],
      'invalid_input',
      'request.items',
    ],
    ['delivery.options', [{ country: 'Belgium' }], 'invalid_input', 'place.country'],
    ['catalog.related', [''], 'invalid_input', 'productId'],
    ['catalog.byIds', [['p', '']], 'invalid_input', 'ids.1'],
    ['catalog.byIds', [Array.from({ length: 201 }, () => 'p')], 'too_large', 'ids'],
    ['cart.add', [{ key: 'k', productId: 'p', quantity: 0 }], 'invalid_input', 'line.quantity'],
    ['events.push', [[]], 'invalid_input', 'batch'],
    ['privacy.erase', [{ conversations: [HANDLE, {}] }], 'invalid_input', 'subject.conversations.1.id'],
    ['privacy.recordConsent', [{ id: 'r', entries: [] }], 'invalid_input', 'receipt.entries'],
  ];
  test.each(wrong)('%s %j is %s: %s', async (name, args, code, field) => {
    const method = createMethod(undefined);
    const answer = methodOf(name, method)(...args);
    const settled = STREAMS.includes(name)
      ? takeAll(answer as AsyncIterable<unknown>)
      : (answer as Promise<unknown>);
    const error = await settled.then(
      () => null,
      (thrown: unknown) => thrown as AdapterError,
    );
    expect(error).toBeInstanceOf(AdapterError);
    expect(error).toMatchObject({
      code,
      retryable: false,
      adapterId: 'shop',
      capability: name.split('.')[0],
    });
    expect(error?.message).toContain(` ${field} `);
    expect(method.calls).toEqual([]);
  });

  test('what was wrong is not told, only where', async () => {
    const secret = `canary${'x'.repeat(300)}`;
    const call = methodOf('orders.lookup', createMethod(null));
    const error = await Promise.resolve(call({ number: secret, email: secret })).catch(
      (thrown: unknown) => thrown,
    );
    expect(JSON.stringify(error) + String(error)).not.toContain('canary');
  });

  test('no files where the adapter takes none', async () => {
    const call = methodOf('chat.upload', createMethod(undefined), {
      features: { ...FEATURES, attachments: undefined },
    });
    await expect(call(HANDLE, UPLOAD)).rejects.toMatchObject({ code: 'unsupported' });
  });

  test('the limits are those of the moment', async () => {
    let messageLength = 5;
    const more = Object.defineProperty({}, 'features', {
      get: () => ({ ...FEATURES, messageLength }),
      enumerable: true,
    });
    const chat = Object.defineProperties(
      { send: createMethod(undefined) },
      Object.getOwnPropertyDescriptors(more),
    );
    const adapter = withValidation(adapterOf('a', { chat: chat as unknown as ChatPort }))(context);
    const send = () =>
      adapter.chat!.send(HANDLE, { clientId: 'm', parts: [{ type: 'text', text: '123456' }] }, options);
    await expect(send()).rejects.toMatchObject({ code: 'too_large' });
    messageLength = 6;
    await expect(send()).rejects.toMatchObject({ code: 'protocol' });
  });

  test.each([
    ['chat.history', (limit: number) => [HANDLE, { after: 'c', limit }], 1, 3],
    ['catalog.search', (limit: number) => [{ text: '', limit }], 0, 50],
    ['suggestions.get', (limit: number) => [{ placement: 'home', limit }], 0, 50],
  ] as const)(
    '%s asks for no more than a page, and for no less than one',
    async (name, write, place, most) => {
      for (const [given, wanted] of [
        [2, 2],
        [2.9, 2],
        [10_000, most],
        [Infinity, most],
        [0, 1],
        [-1, 1],
        [NaN, 1],
      ] as const) {
        const method = createMethod(undefined);
        await Promise.resolve(methodOf(name, method)(...write(given))).catch(() => {});
        expect(method.calls[0]).toEqual([
          ...write(given).map((arg, at) => (at === place ? { ...(arg as object), limit: wanted } : arg)),
          options,
        ]);
      }
    },
  );
});

describe('what comes out', () => {
  test.each(CALLS.filter((name) => ANSWERS[name as 'describe'] !== 'nothing'))(
    '%s with any other answer is a protocol error',
    async (name) => {
      for (const answer of [undefined, 7, 'x', {}, [1], { items: 'none' }]) {
        if (Array.isArray(answer) && answer.length === 0) continue;
        const error = await Promise.resolve(
          methodOf(name, createMethod<unknown>(answer))(...RIGHT[name]!),
        ).then(
          (given) => ({ given }),
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(AdapterError);
        expect(error).toMatchObject({ code: 'protocol', adapterId: 'shop' });
      }
    },
  );

  test.each(CALLS.filter((name) => ANSWERS[name as 'describe'] === 'nothing'))(
    '%s promises no answer, so there is none',
    async (name) => {
      expect(await methodOf(name, createMethod<unknown>({ debug: true }))(...RIGHT[name]!)).toBeUndefined();
    },
  );

  test.each([
    ['faq.list', 'unchanged'],
    ['faq.list', { version: '1', items: [] }],
    ['orders.lookup', null],
    ['orders.lookup', order('1')],
    ['tickets.find', null],
    ['tickets.find', { number: '1', status: 'open', createdAt: '2026-05-12T12:00:00Z' }],
    ['returns.eligibility', null],
    ['returns.find', null],
    ['returns.find', []],
    ['catalog.byIds', [product('p')]],
    ['cart.read', { lines: [], total: { amount: 0, currency: 'EUR' } }],
    ['chat.attachment', new Blob(['x'])],
  ] as const)('%s may answer %j', async (name, answer) => {
    expect(await methodOf(name, createMethod<unknown>(answer))(...RIGHT[name]!)).toBe(answer);
  });

  test('whatever an adapter answers or throws, only an AdapterError comes out', async () => {
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.anything({ maxDepth: 2 }));
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CALLS), anything, fc.boolean(), async (name, given, isThrown) => {
        const method = () => {
          if (isThrown) throw given;
          return given;
        };
        await Promise.resolve(methodOf(name, method)(...RIGHT[name]!)).catch((error: unknown) =>
          expect(error).toBeInstanceOf(AdapterError),
        );
      }),
      { numRuns: 2000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  });

  test('an answer that breaks when it is looked at is an internal error', async () => {
    const trap = Object.defineProperty({}, 'items', {
      get() {
        throw new Error('trap');
      },
    });
    await expect(methodOf('contact.ways', createMethod<unknown>(trap))()).rejects.toMatchObject({
      code: 'internal',
    });
  });
});

describe('what is thrown', () => {
  const CANARY = 'maya@shop.example';

  test.each([
    [
      'thrown',
      () => {
        throw new TypeError(CANARY);
      },
    ],
    ['rejected', () => Promise.reject(new TypeError(CANARY))],
    ['no error at all', () => Promise.reject(CANARY as unknown as Error)],
  ] as const)('a foreign exception, %s, is internal, and what it says stays here', async (_, method) => {
    const error = (await (methodOf('contact.ways', method)() as Promise<unknown>).catch(
      (thrown: unknown) => thrown,
    )) as AdapterError;
    expect(error).toBeInstanceOf(AdapterError);
    expect(error).toMatchObject({
      code: 'internal',
      capability: 'contact',
      adapterId: 'shop',
      retryable: false,
    });
    expect(error.message).toContain('contact.ways');
    expect(`${error.message}${error.stack}${String(error.cause)}`).not.toContain(CANARY);
  });

  test('an AdapterError stays as it is, and is told where it happened', async () => {
    const known = new AdapterError('rate_limited', 'Slow down.', { retryAfterMs: 5, status: 429 });
    const told = {
      code: 'rate_limited',
      message: 'Slow down.',
      retryAfterMs: 5,
      status: 429,
      retryable: true,
    };
    await expect(methodOf('contact.ways', () => Promise.reject(known))()).rejects.toMatchObject({
      ...told,
      capability: 'contact',
      adapterId: 'shop',
    });
    const whole = new AdapterError('gone', '', { capability: 'chat', adapterId: 'other' });
    await expect(methodOf('contact.ways', () => Promise.reject(whole))()).rejects.toBe(whole);
  });

  test('one from another copy of the contract is one too', async () => {
    const foreign = Object.assign(new Error('Not now.'), {
      name: 'AdapterError',
      code: 'unavailable',
      retryable: true,
    });
    const error: unknown = await (
      methodOf('contact.ways', () => Promise.reject(foreign))() as Promise<unknown>
    ).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AdapterError);
    expect(error).toMatchObject({ code: 'unavailable', retryable: true });
  });

  test('what breaks because the caller aborted is aborted', async () => {
    const adapter = withValidation(
      adapterOf('a', { contact: { ways: () => Promise.reject(new DOMException('', 'AbortError')) } }),
    )(context);
    const call: CallOptions = { ...options, signal: AbortSignal.abort() };
    await expect(adapter.contact!.ways(call)).rejects.toMatchObject({ code: 'aborted' });
    await expect(adapter.contact!.ways(options)).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('streams', () => {
  async function* yielding(pieces: readonly unknown[]): AsyncGenerator {
    for (const piece of pieces) {
      if (piece instanceof Error) throw piece;
      yield piece;
    }
  }
  const streamOf = (name: string, pieces: readonly unknown[]) =>
    takeAll(methodOf(name, () => yielding(pieces))(...RIGHT[name]!) as AsyncIterable<unknown>);
  const message: ChatMessage = {
    id: '1',
    author: { role: 'agent' },
    parts: [{ type: 'text', text: 'Hi' }],
    sentAt: '2026-05-12T12:00:00Z',
    cursor: '1',
  };

  test('events that do not fit are left out', async () => {
    const good: readonly ChatEvent[] = [
      { type: 'message', message, cursor: '1' },
      { type: 'read', upTo: '1' },
    ];
    const bad = [null, { type: 'newer' }, { type: 'message', message: {}, cursor: '1' }];
    expect(await streamOf('chat.subscribe', [good[0], ...bad, good[1]])).toEqual(good);
  });

  test('so are pieces of an answer', async () => {
    const piece: AnswerDelta = { type: 'text', text: 'Yes' };
    expect(await streamOf('assistant.answer', [{ type: 'newer' }, piece, 7])).toEqual([piece]);
  });

  test('an order that does not fit is a protocol error', async () => {
    expect(await streamOf('orders.subscribe', [order('1')])).toEqual([order('1')]);
    await expect(streamOf('orders.subscribe', [order('1'), {}])).rejects.toMatchObject({
      code: 'protocol',
      capability: 'orders',
    });
  });

  test('a foreign exception is internal; what is no stream is too', async () => {
    await expect(streamOf('chat.subscribe', [new TypeError('x')])).rejects.toMatchObject({
      code: 'internal',
    });
    for (const nothing of [undefined, null, 7, {}, Promise.resolve()]) {
      const stream = methodOf('chat.subscribe', () => nothing)(HANDLE, {}) as AsyncIterable<unknown>;
      await expect(takeAll(stream)).rejects.toMatchObject({ name: 'AdapterError', code: 'internal' });
    }
  });

  test('who stops listening stops the adapter', async () => {
    let isStopped = false;
    const call = methodOf('chat.subscribe', async function* () {
      try {
        for (;;) yield { type: 'read', upTo: '1' };
      } finally {
        isStopped = true;
      }
    });
    for await (const _ of call(HANDLE, {}) as AsyncIterable<unknown>) break;
    expect(isStopped).toBe(true);
  });
});

test('all that the adapter has is there, nothing else, and it is freed once', async () => {
  let freed = 0;
  const inner = memoryAdapter({})(context);
  const adapter = withValidation(() => ({ ...inner, dispose: () => void freed++ }))(context);
  for (const capability of CAPABILITIES)
    expect(Object.keys(adapter[capability] ?? {}).toSorted()).toEqual(
      Object.keys(inner[capability] ?? {}).toSorted(),
    );
  expect(adapter.chat!.features).toBe(inner.chat!.features);
  expect(await adapter.describe!(options)).toEqual(await inner.describe!(options));
  adapter.dispose();
  adapter.dispose();
  expect(freed).toBe(1);
  const { describe: _, ...plain } = inner;
  expect(withValidation(() => plain)(context).describe).toBeUndefined();
  await expect(
    withValidation(adapterOf('a', { contact: { ways: failing('gone') } }))(context).contact!.ways(options),
  ).rejects.toMatchObject({ code: 'gone' });
});
