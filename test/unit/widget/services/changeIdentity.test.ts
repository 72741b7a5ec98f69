import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeIdentity } from '../../../../src/widget/services/changeIdentity';
import { createSession } from '../../../../src/widget/services/createSession';

beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

const maya = { id: 'maya', token: 'one' };
const sam = { id: 'sam' };

/** What a change does to services that run, or do not. */
async function change(before: object | null, wanted: unknown, { runs = true, isSucceeded = false } = {}) {
  const session = createSession();
  session.set(before as never);
  session.isSucceeded = isSucceeded;
  const order: string[] = [];
  if (runs) session.running = Promise.resolve({ leave: async () => void order.push('leave') });
  const restart = async () => void order.push(`restart for ${session.identity.peek()?.id ?? 'a guest'}`);
  await changeIdentity({ host: { options: { locale: 'en' } }, session, restart }, wanted);
  return { order, identity: session.identity.peek(), isSucceeded: session.isSucceeded };
}

test.each<
  [what: string, before: object | null, wanted: unknown, order: readonly string[], who: string | null]
>([
  ['a guest signs in', null, maya, ['restart for maya'], 'maya'],
  ['the same again', maya, { id: 'maya', token: 'two' }, [], 'maya'],
  ['another one', maya, sam, ['leave', 'restart for sam'], 'sam'],
  ['a sign-out', maya, null, ['leave', 'restart for a guest'], null],
  ['a sign-out of nobody', null, null, [], null],
  ['nonsense from a guest', null, { id: 7 }, [], null],
  ['nonsense closes the part, but erases nothing', maya, { id: 7 }, ['restart for a guest'], null],
  [
    'another one with a wrong token still sends the first away',
    maya,
    { ...sam, token: 7 },
    ['leave', 'restart for sam'],
    'sam',
  ],
])('%s', async (_, before, wanted, order, who) => {
  const outcome = await change(before, wanted);
  expect(outcome.order).toEqual(order);
  expect(outcome.identity?.id ?? null).toBe(who);
  // Before the click there is nobody to send away and nothing to start.
  const early = await change(before, wanted, { runs: false });
  expect(early.order).toEqual([]);
  expect(early.identity?.id ?? null).toBe(who);
});

test('the same id again replaces the token', async () => {
  expect((await change(maya, { id: 'maya', token: 'two' })).identity?.token).toBe('two');
});

test('a page that was succeeded takes part again when it says the same shopper anew', async () => {
  const { order, isSucceeded } = await change(maya, maya, { isSucceeded: true });
  expect(order).toEqual(['restart for maya']);
  expect(isSucceeded).toBe(false);
});

test('changes in a quick row come one after the other, and the last holds', async () => {
  const session = createSession();
  const ports = { host: { options: { locale: 'en' } }, session, restart: async () => {} };
  await Promise.all([maya, sam, null, maya, sam].map((who) => changeIdentity(ports, who)));
  expect(session.identity.peek()?.id).toBe('sam');
});

test('services that failed to start, or to leave, stop no change', async () => {
  const session = createSession();
  session.set(maya);
  session.running = Promise.reject(new Error('no code'));
  session.running.catch(() => {});
  await changeIdentity({ host: { options: { locale: 'en' } }, session, restart: async () => {} }, sam);
  expect(session.identity.peek()?.id).toBe('sam');
});
