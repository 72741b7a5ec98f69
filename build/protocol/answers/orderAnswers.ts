import type * as types from '../../../src/contract/types';

const EUR = (amount: number): types.Money => ({ amount, currency: 'EUR' });

const ORDER: types.Order = {
  number: '20418',
  status: 'shipped',
  placedAt: '2026-05-09T10:12:00Z',
  total: EUR(8390),
  items: [{ id: '0', title: 'Pour-over kettle, 1.2 L', quantity: 1, price: EUR(7900) }],
  shipments: [
    {
      id: '1',
      status: 'in_transit',
      carrier: 'bpost',
      trackingNumber: '3232100912',
      trackingUrl: 'https://track.example/3232100912',
      eta: { from: '2026-05-13T07:00:00Z', until: '2026-05-13T16:00:00Z' },
      events: [
        { status: 'in_transit', occurredAt: '2026-05-11T21:40:00Z', place: 'Ghent' },
        { status: 'info_received', occurredAt: '2026-05-10T08:00:00Z' },
      ],
    },
  ],
  actions: [{ name: 'report' }],
  asOf: '2026-05-12T14:05:00Z',
};

const RETURN_CASE: types.ReturnCase = {
  number: 'R-1001',
  status: 'requested',
  createdAt: '2026-05-12T14:05:00Z',
};

const ELIGIBILITY: types.ReturnEligibility = {
  items: [{ itemId: '0', isReturnable: true, quantity: 1, until: '2026-06-11T22:00:00Z' }],
  reasons: [{ code: 'changed_mind', label: 'Changed my mind' }],
  outcomes: ['refund', 'exchange'],
};

const DELIVERY: types.DeliveryOption = {
  id: 'standard',
  title: 'Standard delivery',
  price: EUR(490),
  window: { from: '2026-05-14T07:00:00Z', until: '2026-05-15T16:00:00Z' },
  cutOff: '2026-05-12T14:00:00Z',
  toFreeShipping: EUR(1800),
};

const PICKUP_SHOP: types.PickupShop = {
  id: 'korenmarkt',
  name: 'Newsagent Korenmarkt',
  address: 'Korenmarkt 3, 9000 Ghent',
  opening: {
    timeZone: 'Europe/Brussels',
    spans: [{ days: [1, 2, 3, 4, 5, 6], from: '07:00', until: '19:00' }],
  },
  distanceMetres: 350,
};

/** An example of every answer about an order or its way, by the name of its schema. */
export const ORDER_ANSWERS = {
  Order: ORDER,
  OrderAnswer: { order: ORDER },
  OrderPage: { items: [ORDER] },
  OrderActionResult: { order: ORDER },
  ReturnEligibility: ELIGIBILITY,
  ReturnCase: RETURN_CASE,
  ReturnCases: { items: [RETURN_CASE] },
  DeliveryOptions: { items: [DELIVERY] },
  PickupShops: { items: [PICKUP_SHOP] },
};
