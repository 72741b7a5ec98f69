import type { Translate } from '../../contract/plugin';
import type { Order, Shipment } from '../../contract/types';
import type { Format } from '../../lib/createFormat';
import type { OrdersKey } from './strings';
import { readOrderStatus, readShipmentStatus, summariseOrder } from './summarise';

/** Statuses in which an expected day is still news. */
const ON_ITS_WAY = ['pending', 'info_received', 'in_transit', 'out_for_delivery'];

/** The first line of an order's card: the answer itself, "Arrives Thu 14 – Fri 15 May". */
export function describeOrder(order: Order, t: Translate<OrdersKey>, format: Format): string {
  const { shipment } = summariseOrder(order);
  if (
    !shipment ||
    order.status === 'cancelled' ||
    order.status === 'refunded' ||
    order.status === 'on_hold'
  ) {
    return t(`order.${readOrderStatus(order.status)}`);
  }
  return describeShipment(shipment, t, format);
}

/** The same for one parcel. */
export function describeShipment(shipment: Shipment, t: Translate<OrdersKey>, format: Format): string {
  const status = readShipmentStatus(shipment.status);
  const last = shipment.events[0];
  if (status === 'delivered' && last) return t('delivered', { date: format.day(last.occurredAt) });
  if (shipment.eta && ON_ITS_WAY.includes(status)) return t('arrives', { date: format.window(shipment.eta) });
  return t(`shipment.${status}`);
}
