import type { CallOptions, Keyed, Money, Open, Page, TimeWindow } from './common';

export const ORDER_STATUSES = [
  'placed',
  'paid',
  'processing',
  'partially_shipped',
  'shipped',
  'delivered',
  'cancelled',
  'refunded',
  'on_hold',
  'unknown',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const SHIPMENT_STATUSES = [
  'unknown',
  'pending',
  'info_received',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'delivery_attempted',
  'delivered',
  'returning',
  'returned',
  'exception',
  'expired',
  'cancelled',
] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

export interface OrderItem {
  readonly id?: string;
  readonly title: string;
  readonly quantity: number;
  readonly price: Money;
  readonly productId?: string;
  readonly url?: string;
  readonly imageUrl?: string;
}

/** One scan or step of a parcel. */
export interface ShipmentEvent {
  /** One of `SHIPMENT_STATUSES`; any other word is read as `unknown`. */
  readonly status: string;
  /** ISO 8601 with zone. */
  readonly occurredAt: string;
  readonly place?: string;
  /** The carrier's own words, already in the shopper's language. */
  readonly description?: string;
}

export interface Shipment {
  readonly id: string;
  readonly status: string;
  readonly carrier?: string;
  readonly trackingNumber?: string;
  readonly trackingUrl?: string;
  /** When it is expected now. */
  readonly eta?: TimeWindow;
  /** When it was first promised; later than this is "late". */
  readonly promised?: TimeWindow;
  /** Newest first. */
  readonly events: readonly ShipmentEvent[];
}

/** Something that may be done with an order in its present state. */
export interface OrderAction {
  readonly name: Open<
    'cancel' | 'change_address' | 'reschedule' | 'safe_place' | 'report' | 'invoice' | 'buy_again'
  >;
  /** ISO 8601: until then. */
  readonly until?: string;
}

export interface Order {
  readonly number: string;
  /** One of `ORDER_STATUSES`; any other word is read as `unknown`. */
  readonly status: string;
  /** ISO 8601. */
  readonly placedAt: string;
  readonly total: Money;
  readonly items: readonly OrderItem[];
  readonly shipments: readonly Shipment[];
  /** Legal now; the backend decides anew when one is asked for. */
  readonly actions?: readonly OrderAction[];
  /** When the backend last knew this; shown as "as of". */
  readonly asOf: string;
}

export type OrderLookupField = 'email' | 'phone' | 'postcode';

/** An order and the proof that it is the asker's: a second factor, or `options.identity`. */
export interface OrderQuery {
  readonly number: string;
  readonly email?: string;
  readonly phone?: string;
  readonly postcode?: string;
}

export interface OrderActionRequest extends Keyed {
  readonly order: OrderQuery;
  readonly name: string;
  /** What the action needs, e.g. `{ date: '2026-05-14' }`. */
  readonly input?: Readonly<Record<string, string>>;
}

/** What an action led to. */
export interface OrderActionResult {
  readonly order: Order;
  /** A document, e.g. the invoice. */
  readonly url?: string;
}

export interface OrdersPort {
  /** Which second factor the form asks for, first is preferred. */
  readonly lookupFields: readonly OrderLookupField[];
  /** Null for a wrong number and for a wrong second factor alike. */
  lookup?(query: OrderQuery, options: CallOptions): Promise<Order | null>;
  /** The orders of the signed-in shopper, newest first; `unauthenticated` without an identity. */
  list?(page: { readonly cursor?: string }, options: CallOptions): Promise<Page<Order>>;
  /** The order now and after each change, until aborted; throws `not_found` as `lookup` says null. */
  subscribe?(query: OrderQuery, options: CallOptions): AsyncIterable<Order>;
  /** Rejects with `conflict` when the action is not legal (any more). */
  act?(request: OrderActionRequest, options: CallOptions): Promise<OrderActionResult>;
}
