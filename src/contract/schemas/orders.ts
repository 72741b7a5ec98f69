import * as z from 'zod/mini';
import { Id, Instant, Money, ShortText, TimeWindow, Url } from './common';

const MAX_LINES = 500;
const MAX_EVENTS = 1000;
const MAX_SHIPMENTS = 50;
const MAX_ACTIONS = 50;
const MAX_PAGE = 200;

export const OrderItem = z.object({
  id: z.exactOptional(Id),
  title: ShortText,
  quantity: z.int().check(z.minimum(1)),
  price: Money,
  productId: z.exactOptional(Id),
  url: z.exactOptional(Url),
  imageUrl: z.exactOptional(Url),
});

export const ShipmentEvent = z.object({
  status: ShortText,
  occurredAt: Instant,
  place: z.exactOptional(ShortText),
  description: z.exactOptional(ShortText),
});

export const Shipment = z.object({
  id: Id,
  status: ShortText,
  carrier: z.exactOptional(ShortText),
  trackingNumber: z.exactOptional(ShortText),
  trackingUrl: z.exactOptional(Url),
  eta: z.exactOptional(TimeWindow),
  promised: z.exactOptional(TimeWindow),
  events: z.array(ShipmentEvent).check(z.maxLength(MAX_EVENTS)),
});

export const OrderAction = z.object({ name: ShortText, until: z.exactOptional(Instant) });

export const Order = z.object({
  number: Id,
  status: ShortText,
  placedAt: Instant,
  total: Money,
  items: z.array(OrderItem).check(z.maxLength(MAX_LINES)),
  shipments: z.array(Shipment).check(z.maxLength(MAX_SHIPMENTS)),
  actions: z.exactOptional(z.array(OrderAction).check(z.maxLength(MAX_ACTIONS))),
  asOf: Instant,
});

export const OrderAnswer = z.object({ order: Order });

export const OrderQuery = z.object({
  number: Id,
  email: z.exactOptional(ShortText),
  phone: z.exactOptional(ShortText),
  postcode: z.exactOptional(ShortText),
});

export const OrderPage = z.object({
  items: z.array(Order).check(z.maxLength(MAX_PAGE)),
  next: z.exactOptional(ShortText),
});

export const OrderActionRequest = z.object({
  order: OrderQuery,
  name: ShortText,
  input: z.exactOptional(z.record(ShortText, ShortText)),
});
export const OrderActionResult = z.object({ order: Order, url: z.exactOptional(Url) });
