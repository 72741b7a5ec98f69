import { describe, expect, it } from 'vitest';
import { createOrders, products } from '../../../../../demo/shop/data';
import { ORDER_STATUSES, SHIPMENT_STATUSES } from '../../../../../src/contract/types/orders';

const NOW = new Date('2026-05-12T12:05:00Z');
const orders = createOrders(NOW);
const get = (number: string) => {
  const order = orders.find((each) => each.number === number);
  if (!order) throw new Error(`no order ${number}`);
  return order;
};
const isLate = ({ shipments }: (typeof orders)[number]) =>
  shipments.some(
    ({ eta, promised }) => eta && promised && Date.parse(eta.until) > Date.parse(promised.until),
  );

describe('the orders', () => {
  it('cover every state an order and a parcel can be in', () => {
    expect(orders.length).toBeGreaterThanOrEqual(24);
    expect(ORDER_STATUSES.filter((status) => !orders.some((order) => order.status === status))).toEqual([]);
    const seen = orders.flatMap(({ shipments }) => shipments.map(({ status }) => status));
    expect(SHIPMENT_STATUSES.filter((status) => !seen.includes(status))).toEqual([]);
  });

  it('are the same at the same moment, and move with it', () => {
    expect(createOrders(NOW)).toEqual(orders);
    const later = createOrders(new Date(NOW.getTime() + 86_400_000));
    expect(later[0]?.placedAt).not.toBe(orders[0]?.placedAt);
  });

  it('have numbers of their own and somebody to ask for them', () => {
    expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length);
    for (const { number, email, phone, postcode } of orders) {
      expect(email, number).toMatch(/^[^@\s]+@([^@\s]+\.example|example\.cn)$/);
      expect(phone, number).toMatch(/^\+\d/);
      expect(postcode.trim(), number).not.toBe('');
    }
  });

  it('contain what the shop sells, in a colour or size it comes in', () => {
    for (const { number, items } of orders) {
      expect(items.length, number).toBeGreaterThan(0);
      for (const { productId, variantId, quantity } of items) {
        const product = products.find(({ id }) => id === productId);
        expect(product, `${number}: ${productId}`).toBeDefined();
        const variants = product?.variants.map(({ id }) => id) ?? [];
        if (variants.length > 0) expect(variants, `${number}: ${productId}`).toContain(variantId);
        else expect(variantId, `${number}: ${productId}`).toBeUndefined();
        expect(quantity).toBeGreaterThan(0);
      }
    }
  });

  it('tell each parcel newest first, with nothing that has not happened', () => {
    for (const { number, shipments, placedAt } of orders) {
      for (const { events } of shipments) {
        const times = events.map(({ occurredAt }) => Date.parse(occurredAt));
        expect(times, number).toEqual([...times].sort((a, b) => b - a));
        expect(Math.max(...times, 0), number).toBeLessThanOrEqual(NOW.getTime());
        expect(Math.min(...times, NOW.getTime()), number).toBeGreaterThanOrEqual(Date.parse(placedAt));
      }
    }
  });

  it('include several late ones, some in parts, one large one', () => {
    expect(orders.filter(isLate).length).toBeGreaterThanOrEqual(3);
    expect(orders.filter(({ shipments }) => shipments.length >= 2).length).toBeGreaterThanOrEqual(2);
    expect(orders.some(({ items }) => items.length >= 12)).toBe(true);
  });
});

describe('order 20418', () => {
  const order = get('20418');

  it("is Maya's kettle with two mugs in moss", () => {
    expect(order).toMatchObject({ email: 'maya@verbeke.example', postcode: '2018', status: 'shipped' });
    expect(order.items).toEqual([
      { productId: 'pour-over-kettle', variantId: 'pour-over-kettle-moss', quantity: 1 },
      { productId: 'stoneware-mug', variantId: 'stoneware-mug-moss', quantity: 2 },
    ]);
  });

  it('is on its way, a day later than promised', () => {
    const [shipment] = order.shipments;
    expect(shipment).toMatchObject({
      status: 'in_transit',
      carrier: 'bpost',
      trackingNumber: '3231 0047 8816',
    });
    expect(shipment?.promised?.until.slice(0, 10)).toBe('2026-05-13');
    expect(shipment?.eta?.from.slice(0, 10)).toBe('2026-05-14');
    expect(shipment?.eta?.until.slice(0, 10)).toBe('2026-05-15');
  });

  it('was packed, handed over and held up yesterday, by the clock in Ghent', () => {
    const steps = order.shipments[0]?.events.map(({ occurredAt, place }) => [occurredAt, place?.en]);
    expect(steps).toEqual([
      ['2026-05-12T07:40:00.000Z', 'Brussels hub'],
      ['2026-05-11T19:15:00.000Z', 'Brussels'],
      ['2026-05-11T14:20:00.000Z', 'Ghent'],
      ['2026-05-11T08:02:00.000Z', 'our workshop'],
    ]);
  });

  it('has no step in the future, whatever the hour of the demo', () => {
    for (let hour = 0; hour < 24; hour++) {
      const now = new Date(Date.UTC(2026, 4, 12, hour, 30));
      const [shipment] = createOrders(now).find(({ number }) => number === '20418')?.shipments ?? [];
      const times = shipment?.events.map(({ occurredAt }) => Date.parse(occurredAt)) ?? [];
      expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
      expect(times).toEqual([...times].sort((a, b) => b - a));
    }
  });
});
