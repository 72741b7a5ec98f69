import { expect, test, vi } from 'vitest';
import { createTokens } from '../../../../src/adapters/http/createTokens';
import type { Identity } from '../../../../src/contract/types';
import { createManualClock } from './support/createManualClock';

const { signal } = new AbortController();

/** An identity whose tokens are numbered as they are asked for. */
function createIdentity(id: string, token?: string) {
  const getToken = vi.fn(
    async (isRefresh: boolean) => `${id}-${getToken.mock.calls.length}${isRefresh ? '!' : ''}`,
  );
  return { id, ...(token && { token }), getToken } satisfies Identity;
}

test('a guest has no token, and a fixed one is as it is', async () => {
  const get = createTokens(createManualClock());
  expect(await get(undefined, signal)).toBeUndefined();
  expect(await get({ id: '1', token: 'fixed' }, signal)).toBe('fixed');
});

test('the page is asked once, however many calls begin at the same time', async () => {
  const get = createTokens(createManualClock());
  const maya = createIdentity('maya');
  expect(await Promise.all([get(maya, signal), get(maya, signal)])).toEqual(['maya-1', 'maya-1']);
  expect(await get(maya, signal)).toBe('maya-1');
  expect(maya.getToken.mock.calls).toEqual([[false]]);
});

test('a token that comes along is used first; the page is asked when it is refused', async () => {
  const get = createTokens(createManualClock());
  const maya = createIdentity('maya', 'given');
  expect(await get(maya, signal)).toBe('given');
  expect(await get(maya, signal, 'given')).toBe('maya-1!');
  expect(await get(maya, signal)).toBe('maya-1!');
});

test('calls that were refused at the same time share the new token', async () => {
  const get = createTokens(createManualClock());
  const maya = createIdentity('maya');
  const old = await get(maya, signal);
  const renewed = await Promise.all([get(maya, signal, old), get(maya, signal, old), get(maya, signal, old)]);
  expect(renewed).toEqual(['maya-2!', 'maya-2!', 'maya-2!']);
  // One that was under way with the old token, and comes later.
  expect(await get(maya, signal, old)).toBe('maya-2!');
  expect(maya.getToken).toHaveBeenCalledTimes(2);
});

test('nobody is given the token of another, though both ask at the same time', async () => {
  const get = createTokens(createManualClock());
  const [maya, noor] = [createIdentity('maya'), createIdentity('noor', 'given')];
  const tokens = await Promise.all([
    get(maya, signal),
    get(noor, signal),
    get(noor, signal, 'given'),
    get(maya, signal, 'maya-1'),
  ]);
  expect(tokens.map((token) => token?.slice(0, 4))).toEqual(['maya', 'give', 'noor', 'maya']);
});

test('the token of who has left is not kept', async () => {
  const get = createTokens(createManualClock());
  const maya = createIdentity('maya');
  await get(maya, signal);
  await get(createIdentity('noor'), signal);
  expect(await get(maya, signal)).toBe('maya-2');
});

test('what the page throws is told to nobody, and the next call asks again', async () => {
  const get = createTokens(createManualClock());
  const maya: Identity = {
    id: 'maya',
    getToken: vi
      .fn<(isRefresh: boolean) => Promise<string>>()
      .mockImplementationOnce(() => {
        throw new Error('session eyJhbGci is over');
      })
      .mockRejectedValueOnce(new Error('session eyJhbGci is over'))
      .mockResolvedValueOnce('')
      .mockResolvedValueOnce('good'),
  };
  for (let tries = 0; tries < 3; tries++) {
    const error: unknown = await get(maya, signal).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'AdapterError', code: 'unauthenticated' });
    expect(`${(error as Error).message} ${String((error as Error).cause)}`).not.toContain('eyJhbGci');
  }
  expect(await get(maya, signal)).toBe('good');
});

test('a page that never answers is waited for ten seconds, and asked again afterwards', async () => {
  const clock = createManualClock();
  const get = createTokens(clock);
  const getToken = vi
    .fn<(isRefresh: boolean) => Promise<string>>()
    .mockReturnValueOnce(new Promise(() => {}));
  getToken.mockResolvedValueOnce('late but good');
  const maya: Identity = { id: 'maya', getToken };
  const call = get(maya, signal);
  await expect.poll(clock.waits).toEqual([10_000]);
  clock.advance(10_000);
  await expect(call).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await get(maya, signal)).toBe('late but good');
});

test('who goes does not wait for the page', async () => {
  const clock = createManualClock();
  const get = createTokens(clock);
  const aborter = new AbortController();
  const call = get({ id: 'maya', getToken: () => new Promise(() => {}) }, aborter.signal);
  aborter.abort();
  expect(await call).toBeUndefined();
  expect(clock.waits()).toEqual([]);
});
