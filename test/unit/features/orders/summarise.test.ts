import { describe, expect, test } from 'vitest';
import { createOrders } from '../../../../demo/shop/data';
import {
  ORDER_STATUSES,
  SHIPMENT_STATUSES,
  type Order,
  type Shipment,
} from '../../../../src/contract/types/orders';
import { createFormat } from '../../../../src/lib/createFormat';
import { createTranslate } from '../../../../src/lib/createTranslate';
import { describeOrder } from '../../../../src/features/orders/describeOrder';
import { strings, type OrdersKey } from '../../../../src/features/orders/strings';
import { isLate, readShipmentStatus, summariseOrder } from '../../../../src/features/orders/summarise';

const t = createTranslate<OrdersKey>(strings, 'en');
const format = createFormat('en', () => Date.parse('2026-05-12T12:00:00Z'));
const shipment = (rest: Partial<Shipment>): Shipment => ({
  id: 's',
  status: 'in_transit',
  events: [],
  ...rest,
});
const order = (shipments: readonly Shipment[], status = 'shipped'): Order => ({
  number: '1',
  status,
  placedAt: '2026-05-09T10:00:00Z',
  total: { amount: 1, currency: 'EUR' },
  items: [],
  shipments,
  asOf: '2026-05-12T12:00:00Z',
});
const window = (day: number) => ({ from: `2026-05-${day}T08:00:00Z`, until: `2026-05-${day}T18:00:00Z` });

test('the first line is the answer: when it arrives', () => {
  expect(
    describeOrder(order([shipment({ eta: { from: window(14).from, until: window(15).until } })]), t, format),
  ).toMatch(/^Arrives Thu, May 14.+Fri, May 15$/);
});

test('of several parcels the one still awaited is told of', () => {
  const awaited = shipment({ id: 'b', eta: window(14) });
  const { shipment: told } = summariseOrder(order([shipment({ id: 'a', status: 'delivered' }), awaited]));
  expect(told?.id).toBe('b');
});

test('late is later than promised, and not any more once delivered', () => {
  expect(isLate(shipment({ eta: window(14), promised: window(13) }))).toBe(true);
  expect(isLate(shipment({ eta: window(14), promised: window(14) }))).toBe(false);
  expect(isLate(shipment({ eta: window(14), promised: window(13), status: 'delivered' }))).toBe(false);
});

test('words nobody knows are read as unknown and still say something', () => {
  expect(readShipmentStatus('teleported')).toBe('unknown');
  expect(describeOrder(order([], 'pondering'), t, format)).toBe('Status unknown');
});

test('what was cancelled or sent back has no bar to fill', () => {
  expect(summariseOrder(order([], 'cancelled')).step).toBeNull();
  expect(summariseOrder(order([shipment({ status: 'returning' })])).step).toBeNull();
});

describe('the demo’s orders', () => {
  const orders = createOrders(new Date('2026-05-12T12:00:00Z'));
  test('stand in every state an order and a parcel can be in', () => {
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(ORDER_STATUSES));
    const parcels = new Set(orders.flatMap(({ shipments }) => shipments.map(({ status }) => status)));
    expect(parcels).toEqual(new Set(SHIPMENT_STATUSES));
    expect(orders.length).toBeGreaterThanOrEqual(20);
  });
});
