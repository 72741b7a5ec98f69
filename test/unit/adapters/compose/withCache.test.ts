import { expect, test } from 'vitest';
import { withCache } from '../../../../src/adapters/compose/withCache';
import { memoryAdapter, type MemoryWorld } from '../../../../src/adapters/memory';
import { createContext } from '../../../support/createContext';

const options = { signal: new AbortController().signal, locale: 'en' };
const entry = (answer: string) => ({ id: 'a', question: 'Q', answer });
const answers = (list: unknown) =>
  (list as { items: { answer: string }[] }).items.map(({ answer }) => answer);

test('the stored FAQ is there at once on the next visit, the fresh one at the visit after', async () => {
  const world: MemoryWorld = { faq: [entry('old')] };
  const context = createContext();
  const visit = () => withCache(memoryAdapter(world))(context);
  await visit().faq!.list({}, options);
  world.faq = [entry('new')];
  expect(answers(await visit().faq!.list({}, options))).toEqual(['old']);
  await expect.poll(async () => answers(await visit().faq!.list({}, options))).toEqual(['new']);
});

test('a backend that is down leaves the stored answers and the last known order', async () => {
  const order = {
    number: '1',
    status: 'paid',
    placedAt: '',
    total: { amount: 1, currency: 'EUR' },
    items: [],
    shipments: [],
    asOf: 'then',
  };
  const world: MemoryWorld = { faq: [entry('kept')], orders: [{ order, email: 'a@b.example' }] };
  const adapter = withCache(memoryAdapter(world))(createContext());
  const query = { number: '1', email: 'a@b.example' };
  await adapter.faq!.list({}, options);
  await adapter.orders!.lookup!(query, options);
  world.failNext = 'unavailable';
  expect((await adapter.orders!.lookup!(query, options))?.asOf).toBe('then');
  world.failNext = 'unavailable';
  await expect(
    adapter.orders!.lookup!({ ...query, email: 'wrong@b.example' }, options),
  ).rejects.toMatchObject({ code: 'unavailable' });
});
