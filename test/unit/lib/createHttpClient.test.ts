import { describe, expect, test, vi } from 'vitest';
import type { Clock } from '../../../src/contract/types';
import { createHttpClient } from '../../../src/lib/createHttpClient';
import { readJson } from '../../../src/lib/readJson';

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
function setUp(answers: (() => Response | Promise<Response>)[], isOnline = true) {
  const clock = createClock();
  const fetchOnce = vi.fn(async () => answers.shift()!());
  const http = createHttpClient({ fetch: fetchOnce, clock, random: () => 1, isOnline: () => isOnline });
  const signal = new AbortController().signal;
  return { clock, fetchOnce, call: (tries = 1) => http('/x?secret=1', { signal, tries }) };
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
    [500, 'unavailable'],
    [302, 'protocol'],
  ])('%i is %s', async (status, code) => {
    await expect(setUp([answer(status, '<h1>no</h1>')]).call()).rejects.toMatchObject({ code, status });
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

describe('readJson', () => {
  const isNumber = (data: unknown): data is number => typeof data === 'number';
  test.each(['<h1>Hello</h1>', '{"a":', '', '"text"'])('%j is a protocol error', async (body) => {
    await expect(readJson(new Response(body), isNumber)).rejects.toMatchObject({ code: 'protocol' });
  });
  test('the right shape comes through', async () => {
    expect(await readJson(new Response('42'), isNumber)).toBe(42);
  });
});
