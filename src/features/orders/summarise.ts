import {
  ORDER_STATUSES,
  SHIPMENT_STATUSES,
  type Order,
  type OrderStatus,
  type Shipment,
  type ShipmentStatus,
} from '../../contract/types/orders';

/** The steps of the progress bar: packed, handed over, on its way, delivered. */
export const STEPS = 4;

const STEP_OF: Partial<Record<ShipmentStatus, number>> = {
  pending: 1,
  info_received: 2,
  in_transit: 3,
  out_for_delivery: 3,
  available_for_pickup: 3,
  delivery_attempted: 3,
  exception: 3,
  delivered: 4,
};

/** Words the contract does not know are read as `unknown`, never as an error. */
export function readShipmentStatus(word: string): ShipmentStatus {
  return SHIPMENT_STATUSES.find((known) => known === word) ?? 'unknown';
}

/** The same for the order as a whole. */
export function readOrderStatus(word: string): OrderStatus {
  return ORDER_STATUSES.find((known) => known === word) ?? 'unknown';
}

export interface OrderSummary {
  /** The parcel that is furthest from done: the one the shopper waits for. */
  readonly shipment: Shipment | undefined;
  /** 0–4; null where there is no way forward (cancelled, refunded, returned). */
  readonly step: number | null;
  /** Expected later than first promised, and not there yet. */
  readonly isLate: boolean;
}

/** The one line that the card says, from everything that is known of the order. */
export function summariseOrder(order: Order): OrderSummary {
  const shipment = order.shipments.find(({ status }) => status !== 'delivered') ?? order.shipments[0];
  const status = shipment && readShipmentStatus(shipment.status);
  const isOver = order.status === 'cancelled' || order.status === 'refunded';
  const isBack = status === 'returning' || status === 'returned' || status === 'cancelled';
  return {
    shipment,
    step: isOver || isBack ? null : ((status && STEP_OF[status]) ?? 0),
    isLate: shipment !== undefined && isLate(shipment),
  };
}

/** A parcel on its way that is expected after the day it was first promised for. */
export function isLate({ eta, promised, status }: Shipment): boolean {
  if (!eta || !promised || status === 'delivered') return false;
  return Date.parse(eta.until) > Date.parse(promised.until);
}
