import type { Order } from '../../contract/types';
import { buildShipment } from './buildShipment';

/** An order of one kettle that was sent; the same every time but for what is given. */
export function buildOrder(given: Partial<Order> = {}): Order {
  return {
    number: '20418',
    status: 'shipped',
    placedAt: '2026-05-08T10:00:00Z',
    total: { amount: 8390, currency: 'EUR' },
    items: [
      {
        id: 'line-1',
        title: 'Pour-over kettle',
        quantity: 1,
        price: { amount: 7900, currency: 'EUR' },
        productId: 'pour-over-kettle',
      },
    ],
    shipments: [buildShipment()],
    asOf: '2026-05-10T09:00:00Z',
    ...given,
  };
}

/** The same, delivered at `at` (ISO 8601). */
export function buildDeliveredOrder(at: string, given: Partial<Order> = {}): Order {
  const events = [{ status: 'delivered', occurredAt: at }];
  return buildOrder({
    status: 'delivered',
    shipments: [buildShipment({ status: 'delivered', events })],
    asOf: at,
    ...given,
  });
}
