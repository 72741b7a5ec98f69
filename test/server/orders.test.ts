import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseLimits } from '../../demo/server/limits/parseLimits';
import type { DeskThread } from '../../demo/server/deskApi';
import type { ReturnCase } from '../../src/contract/types';
import { readEvents } from './support/readEvents';
import {
  identify,
  key,
  ORDER,
  PACKET,
  startShop,
  statusesOf,
  START_MS,
  type Answer,
  type Shop,
} from './support/startShop';
import type { Items, Order, ReturnEligibility } from './support/words';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop({ limits: parseLimits('requests=off,anyLookups=off') });
}, START_MS);
afterAll(() => shop.close());

const orderOf = ({ body }: Answer) => (body as { order: Order }).order;
const lookup = async (query: unknown) => orderOf(await shop.call('POST /orders/lookup', { body: query }));
const namesOf = ({ actions = [] }: Order) => actions.map(({ name }) => name);
const act = (order: unknown, name: string, input?: unknown, id = key()) =>
  shop.call('POST /orders/actions', {
    body: { order, name, ...(input !== undefined && { input }) },
    headers: { 'idempotency-key': id },
  });
/** What carriers and the shop’s own system do: the order as it is now. */
const put = (order: Order, shopperId?: string) =>
  shop.server.services.orders.put([
    { owner: { email: 'kit@shop.example', ...(shopperId && { shopperId }) }, views: { '': order } },
  ]);
const made = (number: string, change: Partial<Order> = {}): Order => ({
  number,
  status: 'placed',
  placedAt: '2026-05-01T10:00:00Z',
  total: { amount: 3000, currency: 'EUR' },
  items: [{ title: 'Cup', quantity: 3, price: { amount: 1000, currency: 'EUR' } }],
  shipments: [],
  asOf: '2026-05-02T10:00:00Z',
  ...change,
});
const mine = (number: string) => ({ number, email: 'kit@shop.example' });

describe('whose an order is', () => {
  /** Orders of the demo shop, each guessed at once. */
  const THERE = ['20431', '20429', '20426', '20415', '20391', '20385'];
  test('every call that asks for one answers a wrong factor and an unknown number alike, to the byte', async () => {
    const wish = { items: [{ itemId: '0', quantity: 1, reason: 'damaged' }], outcome: 'refund' };
    const calls: readonly (readonly [string, (query: unknown) => unknown])[] = [
      ['/orders/lookup', (query) => query],
      ['/orders/subscribe', (query) => query],
      ['/orders/actions', (order) => ({ order, name: 'report' })],
      ['/returns/eligibility', (query) => query],
      ['/returns', (order) => ({ order, ...wish })],
      ['/returns/lookup', (query) => query],
    ];
    for (const [index, [path, toBody]] of calls.entries()) {
      const answers = await Promise.all(
        [THERE[index], `9990${index}`].map(async (number) => {
          const response = await shop.fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'idempotency-key': 'the-same' },
            body: JSON.stringify(toBody({ number, email: 'nobody@else.example' })),
          });
          const headers = [...response.headers].filter(([name]) => !/^(date|x-request-id)$/.test(name));
          return { status: response.status, headers, body: await response.text() };
        }),
      );
      expect(answers[0]?.status, path).toBe(404);
      expect(answers[0], path).toEqual(answers[1]);
    }
  });
  test('six wrong tries are too many; looking at an own order again and again is not', async () => {
    const statuses = [];
    for (let round = 0; round < 6; round++) {
      const guess = { number: '20422', email: `${round}@guess.example` };
      statuses.push((await shop.call('POST /orders/lookup', { body: guess })).status);
    }
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
    // The right answer does not help any more either, whichever call asks.
    const right = { number: '20422', email: 'tom@hendrix.example' };
    const late = await shop.call('POST /returns/eligibility', { body: right });
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    for (let round = 0; round < 8; round++) expect((await lookup(ORDER)).number).toBe('20418');
  });
  test('every factor that is given must fit', async () => {
    const both = await shop.call('POST /orders/lookup', { body: { ...ORDER, postcode: '9999' } });
    expect(both.status).toBe(404);
  });
  test('who is signed in needs no second factor, for an own order only', async () => {
    const headers = await identify('maya');
    const own = await shop.call('POST /orders/lookup', { body: { number: '20418' }, headers });
    expect(orderOf(own).number).toBe('20418');
    const other = await shop.call('POST /orders/lookup', { body: { number: '20431' }, headers });
    expect(other.status).toBe(404);
  });
  test('the list has the signed-in shopper’s own, newest first, page by page', async () => {
    const numbers = Array.from({ length: 25 }, (_, index) => `L${100 + index}`);
    for (const [day, number] of numbers.entries()) {
      const placedAt = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
      await put(made(number, { placedAt }), 'lister');
    }
    const headers = await identify('lister');
    const first = (await shop.call('GET /orders', { headers })).body as Items<Order>;
    // Bought meanwhile: it is on nobody’s second page.
    await put(made('L999', { placedAt: '2026-06-01T10:00:00Z' }), 'lister');
    const second = (await shop.call(`GET /orders?cursor=${first.next}`, { headers })).body as Items<Order>;
    const seen = [...first.items, ...second.items].map(({ number }) => number);
    expect(seen).toEqual(numbers.reverse());
    expect(second.next).toBeUndefined();
    expect((await shop.call('GET /orders')).status).toBe(401);
  });
});

describe('what may be done with an order', () => {
  test('cancelling an order that has not left cancels it, once, and then it is too late', async () => {
    await put(made('C1'));
    expect(namesOf(await lookup(mine('C1')))).toEqual(['cancel', 'change_address', 'report']);
    const id = key();
    const [one, two] = await Promise.all([
      act(mine('C1'), 'cancel', undefined, id),
      act(mine('C1'), 'cancel', undefined, id),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(orderOf(one)).toMatchObject({ status: 'cancelled', actions: [] });
    const again = await act(mine('C1'), 'cancel');
    expect([again.status, (again.body as { code: string }).code]).toEqual([409, 'conflict']);
    expect((await lookup(mine('C1'))).status).toBe('cancelled');
  });
  test('what has left cannot be cancelled, but sent another day; people in the shop can read it', async () => {
    await put(made('C2', { status: 'shipped' }));
    expect((await act(mine('C2'), 'cancel')).status).toBe(409);
    expect((await act(mine('C2'), 'reschedule')).status).toBe(400);
    expect((await act(mine('C2'), 'reschedule', { date: '2026-05-14' })).status).toBe(200);
    const packet = { ...PACKET, orderNumber: 'C2' };
    const { id } = (await shop.write('POST /conversations', { packet })).body as { id: string };
    const thread = (await shop.desk(`GET /conversations/${id}`)).body as DeskThread;
    expect(thread.requests).toMatchObject([{ name: 'reschedule', input: { date: '2026-05-14' } }]);
  });
  test('the shop’s own system may say what is possible, and until when', async () => {
    const until = new Date(Date.now() - 1000).toISOString();
    const actions = [{ name: 'cancel', until }, { name: 'report' }, { name: 'teleport' }];
    await put(made('C3', { actions }));
    expect(namesOf(await lookup(mine('C3')))).toEqual(['report']);
    expect((await act(mine('C3'), 'cancel')).status).toBe(409);
    expect((await act(mine('C3'), 'teleport')).status).toBe(409);
  });
  test('two who act at once: one does it, the other is told', async () => {
    await put(made('C4'));
    const answers = await Promise.all([1, 2, 3].map(() => act(mine('C4'), 'cancel')));
    expect(statusesOf(answers)).toEqual([200, 409, 409]);
  });
});

test('who watches an order is told of each change, and only of changes', async () => {
  await put(made('W1'));
  const response = await shop.fetch('/orders/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(mine('W1')),
  });
  const seen: string[] = [];
  for await (const { data } of readEvents(response)) {
    seen.push((data as Order).status);
    if (seen.length === 1) {
      await put(made('W1'));
      await put(made('W2', { status: 'delivered' }));
      await put(made('W1', { status: 'shipped' }));
    }
    if (seen.length === 2) await act(mine('W1'), 'report', { text: 'It is late' });
    if (seen.length === 3) break;
  }
  expect(seen).toEqual(['placed', 'shipped', 'shipped']);
});

describe('sending back', () => {
  const DELIVERED = {
    status: 'delivered',
    items: [
      { id: 'cup', title: 'Cup', quantity: 3, price: { amount: 1000, currency: 'EUR' } },
      {
        id: 'soap',
        title: 'Soap',
        quantity: 1,
        price: { amount: 750, currency: 'EUR' },
        productId: 'olive-soap',
      },
    ],
  };
  const arrived = (daysAgo: number) => [
    {
      id: 's1',
      status: 'delivered',
      events: [
        { status: 'delivered', occurredAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString() },
      ],
    },
  ];
  const eligibility = async (number: string) =>
    (await shop.call('POST /returns/eligibility', { body: mine(number) })).body as ReturnEligibility;
  const sendBack = (
    number: string,
    quantity: number,
    change: Readonly<Record<string, unknown>> = {},
    id = key(),
  ) =>
    shop.call('POST /returns', {
      body: {
        order: mine(number),
        items: [{ itemId: 'cup', quantity, reason: 'changed_mind', comment: 'Too small' }],
        outcome: 'refund',
        ...change,
      },
      headers: { 'idempotency-key': id },
    });

  test('within thirty days of the delivery, except for what is never taken back', async () => {
    await put(made('R1', { ...DELIVERED, shipments: arrived(5) }));
    const { items, reasons, outcomes } = await eligibility('R1');
    expect(items.map(({ itemId, isReturnable, quantity }) => [itemId, isReturnable, quantity])).toEqual([
      ['cup', true, 3],
      ['soap', false, 0],
    ]);
    expect(Date.parse(items[0]?.until ?? '') - Date.now()).toBeGreaterThan(24 * 86_400_000);
    expect(items[1]?.note).toBe('Final sale: it cannot come back.');
    expect(reasons.map(({ code }) => code)).toContain('damaged');
    expect(outcomes).toEqual(['refund', 'exchange']);
    await put(made('R2', { ...DELIVERED, shipments: arrived(31) }));
    expect((await eligibility('R2')).items[0]).toMatchObject({ isReturnable: false });
    expect((await sendBack('R2', 1)).status).toBe(409);
    await put(made('R3', { items: DELIVERED.items }));
    expect((await eligibility('R3')).items[0]).toMatchObject({ isReturnable: false });
  });
  test('no piece comes back twice, also by two calls at once, nor with one line named twice', async () => {
    await put(made('R4', { ...DELIVERED, shipments: arrived(1) }));
    const twice = { itemId: 'cup', quantity: 2, reason: 'damaged' };
    expect((await sendBack('R4', 0, { items: [twice, twice] })).status).toBe(409);
    const answers = await Promise.all([sendBack('R4', 2), sendBack('R4', 2)]);
    expect(statusesOf(answers)).toEqual([201, 409]);
    const done = answers.find(({ status }) => status === 201)?.body as ReturnCase;
    expect(done).toMatchObject({ status: 'requested', refund: { amount: 2000, currency: 'EUR' } });
    expect((await eligibility('R4')).items[0]).toMatchObject({ isReturnable: true, quantity: 1 });
    const found = (await shop.call('POST /returns/lookup', { body: mine('R4') })).body as Items<ReturnCase>;
    expect(found.items).toEqual([done]);
    expect((await shop.desk(`POST /returns/${done.number}`, { status: 'refused' })).status).toBe(204);
    expect((await shop.desk('POST /returns/R1', { status: 'refused' })).status).toBe(404);
    expect((await eligibility('R4')).items[0]).toMatchObject({ quantity: 3 });
  });
  test('the shop may say another time, other reasons and what stays sold', async () => {
    await put(made('R6', { ...DELIVERED, shipments: arrived(40) }));
    expect((await eligibility('R6')).items[0]).toMatchObject({ isReturnable: false });
    const rules = {
      days: 60,
      finalSale: { productIds: ['olive-soap'] },
      reasons: [{ code: 'too_small', label: { en: 'Too small', 'zh-Hans': '太小' } }],
    };
    expect((await shop.desk('PUT /admin/returns', rules)).status).toBe(200);
    const { items, reasons, outcomes } = await eligibility('R6');
    expect(items.map(({ isReturnable }) => isReturnable)).toEqual([true, false]);
    expect(reasons).toEqual([{ code: 'too_small', label: 'Too small' }]);
    expect(outcomes).toEqual(['refund', 'exchange']);
    expect((await shop.desk('PUT /admin/returns', { days: -1 })).status).toBe(400);
    await shop.desk('PUT /admin/returns', { finalSale: rules.finalSale });
  });
  test('a reason that there is not is refused', async () => {
    await put(made('R5', { ...DELIVERED, shipments: arrived(1) }));
    const items = [{ itemId: 'cup', quantity: 1, reason: 'whim' }];
    expect((await sendBack('R5', 0, { items })).status).toBe(400);
    expect((await sendBack('R5', 1, { outcome: 'gold' })).status).toBe(400);
  });
});
