import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Clock, HttpRequest } from '../../../src/contract/types';
import { createHttpClient } from '../../../src/lib/createHttpClient';
import { readJson } from '../../../src/lib/readJson';
import { stringifyJson } from '../../../src/lib/stringifyJson';

/** A clock that is moved by hand. */
function createClock(): Clock & { waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => Date.parse('2026-05-12T12:00:00Z'),
    after(ms, run) {
      waits.push(ms);
      // The time-out of a call never passes here; every pause between calls passes at once.
      if (ms !== 8000) queueMicrotask(run);
      return () => {};
    },
  };
}
type Answers = (() => Response | Promise<Response>)[];
function setUp(answers: Answers, isOnline = true, more: Partial<HttpRequest> = {}) {
  const clock = createClock();
  const fetchOnce = vi.fn(async () => answers.shift()!());
  const http = createHttpClient({ fetch: fetchOnce, clock, random: () => 1, isOnline: () => isOnline });
  const signal = new AbortController().signal;
  return { clock, fetchOnce, call: (tries = 1) => http('/x?secret=1', { signal, tries, ...more }) };
}
const answer =
  (status: number, body = '', headers: Record<string, string> = {}) =>
  () =>
    new Response(body, { status, headers });

describe('failures by their code', () => {
  test.each([
    [400, 'invalid_input'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [409, 'conflict'],
    [410, 'gone'],
    [413, 'too_large'],
    [429, 'rate_limited'],
    [500, 'internal'],
    [302, 'protocol'],
  ])('%i is %s', async (status, code) => {
    await expect(setUp([answer(status, '<h1>no</h1>')]).call()).rejects.toMatchObject({ code, status });
  });
  test('a backend that tells a rate limit with 400 is understood by who knows its words', async () => {
    const limit = answer(400, '{"code":"rate_limit_exceeded"}');
    const readError: HttpRequest['readError'] = (status, body) =>
      status === 400 && (body as { code?: string } | null)?.code === 'rate_limit_exceeded'
        ? 'rate_limited'
        : undefined;
    const { call, fetchOnce } = setUp([limit, answer(200)], true, { readError });
    expect((await call(2)).status).toBe(200);
    expect(fetchOnce).toHaveBeenCalledTimes(2);
    const refusals = setUp([answer(400, '<h1>no</h1>'), answer(404)], true, { readError });
    await expect(refusals.call()).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(refusals.call()).rejects.toMatchObject({ code: 'not_found' });
  });
  test('a problem’s own code wins', async () => {
    const { call } = setUp([answer(400, '{"code":"rate_limited"}')]);
    await expect(call()).rejects.toMatchObject({ code: 'rate_limited', retryable: true });
  });
  test('no connection and no server are told apart, and no address is in the message', async () => {
    const broken = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(setUp([broken], false).call()).rejects.toMatchObject({ code: 'offline' });
    const error: unknown = await setUp([broken])
      .call()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'network' });
    expect((error as Error).message).not.toContain('secret');
  });
});

describe('tries', () => {
  test('what may pass is tried again, with a growing pause, as often as allowed', async () => {
    const { call, fetchOnce, clock } = setUp([answer(503), answer(503), answer(200, 'ok')]);
    expect(await (await call(3)).text()).toBe('ok');
    expect(fetchOnce).toHaveBeenCalledTimes(3);
    expect(clock.waits.filter((ms) => ms !== 8000)).toEqual([1000, 2000]);
  });
  test('what cannot pass is not', async () => {
    const { call, fetchOnce } = setUp([answer(404), answer(200)]);
    await expect(call(3)).rejects.toMatchObject({ code: 'not_found' });
    expect(fetchOnce).toHaveBeenCalledTimes(1);
  });
  test('Retry-After is kept, in seconds or as a date', async () => {
    const { call, clock } = setUp([
      answer(429, '', { 'retry-after': '7' }),
      answer(503, '', { 'retry-after': 'Tue, 12 May 2026 12:00:09 GMT' }),
      answer(200),
    ]);
    await call(3);
    expect(clock.waits.filter((ms) => ms !== 8000)).toEqual([7000, 9000]);
  });
});

/** A signal that knows how many listen to it. */
function createCountedSignal() {
  const aborter = new AbortController();
  const { signal } = aborter;
  let listeners = 0;
  const { addEventListener, removeEventListener } = signal;
  vi.spyOn(signal, 'addEventListener').mockImplementation((...call: unknown[]) => {
    listeners++;
    Reflect.apply(addEventListener, signal, call);
  });
  vi.spyOn(signal, 'removeEventListener').mockImplementation((...call: unknown[]) => {
    listeners--;
    Reflect.apply(removeEventListener, signal, call);
  });
  return { signal, abort: () => aborter.abort(), count: () => listeners };
}

/** A server that never answers, and a clock whose timers run when told. */
function setUpSilence(isStream = false) {
  const timers = new Map<number, () => void>();
  const clock: Clock = {
    now: () => 0,
    after(ms, run) {
      timers.set(ms, run);
      return () => timers.delete(ms);
    },
  };
  const signal = createCountedSignal();
  const fetchOnce: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')));
    });
  const http = createHttpClient({ fetch: fetchOnce, clock, random: () => 0.5, isOnline: () => true });
  return { timers, signal, call: () => http('/x', { signal: signal.signal, tries: 2, isStream }) };
}

describe('time and abort', () => {
  test.each([
    ['a read', false, 8000],
    ['the head of a stream', true, 10_000],
  ])('%s is waited for, then tried again, then given up', async (_, isStream, ms) => {
    const { timers, call, signal } = setUpSilence(isStream);
    const result = call().catch((reason: unknown) => reason);
    for (const timer of [ms, 500, ms]) {
      await expect.poll(() => [...timers.keys()]).toEqual([timer]);
      timers.get(timer)!();
    }
    expect(await result).toMatchObject({ code: 'timeout', retryable: true });
    expect([timers.size, signal.count()]).toEqual([0, 0]);
  });
  test('an abort ends the call, before it, in it and between two tries, and nothing stays behind', async () => {
    const before = setUpSilence();
    before.signal.abort();
    await expect(before.call()).rejects.toMatchObject({ code: 'aborted', retryable: false });

    const during = setUpSilence();
    const call = during.call();
    during.signal.abort();
    await expect(call).rejects.toMatchObject({ code: 'aborted' });

    const between = setUpSilence();
    const second = between.call();
    between.timers.get(8000)!();
    await expect.poll(() => [...between.timers.keys()]).toEqual([500]);
    between.signal.abort();
    await expect(second).rejects.toMatchObject({ code: 'aborted' });

    for (const { timers, signal } of [before, during, between]) {
      expect([timers.size, signal.count()]).toEqual([0, 0]);
    }
  });
  test('a stream goes on after its head, until the caller aborts', async () => {
    let handed: AbortSignal | undefined;
    const signal = createCountedSignal();
    const http = createHttpClient({
      fetch: async (_, init) => {
        handed = init!.signal!;
        return new Response(new ReadableStream());
      },
      clock: { now: () => 0, after: () => () => {} },
      random: () => 0,
      isOnline: () => true,
    });
    await http('/x', { signal: signal.signal, isStream: true });
    expect(handed?.aborted).toBe(false);
    signal.abort();
    expect(handed?.aborted).toBe(true);
  });
});

describe('what comes and goes', () => {
  test('a body without end is not read to the end', async () => {
    let isCancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(500_000)),
      cancel: () => void (isCancelled = true),
    });
    const { call, fetchOnce } = setUp([() => new Response(endless)]);
    await expect(call(3)).rejects.toMatchObject({ code: 'protocol', retryable: false });
    expect(isCancelled).toBe(true);
    expect(fetchOnce).toHaveBeenCalledTimes(1);
  });
  test('a body that breaks off is a broken network', async () => {
    const torn = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new TypeError('gone'));
      },
    });
    await expect(setUp([() => new Response(torn)]).call()).rejects.toMatchObject({ code: 'network' });
  });
  test('words of any language arrive whole, however they were cut', async () => {
    const bytes = new TextEncoder().encode('中文 🙂 العربية');
    const cut = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const response = await setUp([() => new Response(cut)]).call();
    expect(await response.text()).toBe('中文 🙂 العربية');
  });
  test('an answer without a body is one', async () => {
    expect((await setUp([() => new Response(null, { status: 204 })]).call()).status).toBe(204);
    expect((await setUp([() => new Response(null, { status: 304 })]).call()).status).toBe(304);
  });
  test('lists leave as lists on a page that gave them a toJSON', async () => {
    const { toJSON } = Array.prototype as { toJSON?: unknown };
    const bodies: unknown[] = [];
    const http = createHttpClient({
      fetch: async (_, init) => {
        bodies.push(init?.body, init?.credentials);
        return new Response('');
      },
      clock: createClock(),
      random: () => 0,
      isOnline: () => true,
    });
    Object.assign(Array.prototype, { toJSON: () => 'patched' });
    try {
      const signal = new AbortController().signal;
      await http('/x', { method: 'POST', json: { parts: [{ a: undefined, b: ['"', null] }] }, signal });
    } finally {
      delete (Array.prototype as { toJSON?: unknown }).toJSON;
    }
    expect(toJSON).toBeUndefined();
    expect(bodies).toEqual(['{"parts":[{"b":["\\"",null]}]}', 'omit']);
  });
  test('stringifyJson says what JSON.stringify says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(stringifyJson(data)).toBe(JSON.stringify(data));
      }),
    );
  });
});

test('a body outlives its page unless it is longer than browsers allow', async () => {
  const kept: unknown[] = [];
  const http = createHttpClient({
    fetch: async (_, init) => {
      kept.push(init?.keepalive);
      return new Response('');
    },
    clock: createClock(),
    random: () => 0,
    isOnline: () => true,
  });
  const { signal } = new AbortController();
  for (const length of [1, 19_000, 21_000]) {
    await http('/x', { method: 'POST', json: { text: '中'.repeat(length) }, keepalive: true, signal });
  }
  await http('/x', { method: 'POST', json: {}, signal });
  expect(kept).toEqual([true, true, false, false]);
});
test('a token that cannot stand in a header is not told, and not tried again', async () => {
  const headers = { authorization: 'Bearer secret\n中' };
  const { call, fetchOnce } = setUp([answer(200)], true, { headers });
  const error: unknown = await call(3).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'AdapterError', code: 'invalid_input', retryable: false });
  expect(inspect(error, { depth: 8, showHidden: true })).not.toContain('secret');
  expect(fetchOnce).not.toHaveBeenCalled();
});

test('who asks for a longer pause than a shopper waits is not waited for', async () => {
  const { call, fetchOnce } = setUp([answer(429, '', { 'retry-after': '60' }), answer(200)]);
  await expect(call(3)).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 60_000 });
  expect(fetchOnce).toHaveBeenCalledTimes(1);
});
test('a senseless Retry-After is none', async () => {
  const { call, clock } = setUp([answer(503, '', { 'retry-after': 'soon' }), answer(200)]);
  await call(2);
  expect(clock.waits.filter((ms) => ms !== 8000)).toEqual([1000]);
});

describe('readJson', () => {
  const isNumber = (data: unknown): data is number => typeof data === 'number';
  test.each(['<h1>Hello</h1>', '{"a":', '', '"text"'])('%j is a protocol error', async (body) => {
    await expect(readJson(new Response(body), isNumber)).rejects.toMatchObject({ code: 'protocol' });
  });
  test('the right shape comes through', async () => {
    expect(await readJson(new Response('42'), isNumber)).toBe(42);
  });
});
