import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { PluginContext } from '../../contract/plugin';
import type { Order, OrderLookupField, OrderQuery } from '../../contract/types';
import type { OrdersKey } from './strings';

const STORED = 'orders';
const MAX_KNOWN = 10;

/** An order the shopper has seen here, and how it was found. */
export interface KnownOrder {
  readonly query: OrderQuery;
  readonly order: Order;
  /** When it was looked up last; milliseconds since the epoch. */
  readonly at: number;
}

export type FindResult = 'found' | 'not.found' | 'rate.limited' | 'failed';

export interface OrdersModel {
  /** The second factors the backend accepts, the preferred one first. */
  readonly fields: readonly OrderLookupField[];
  /** Newest look first. */
  readonly known: ReadonlySignal<readonly KnownOrder[]>;
  find(query: OrderQuery): Promise<FindResult>;
  /** Looks a known order up again; keeps the last known state when that fails. */
  refresh(number: string): Promise<FindResult>;
  findKnown(number: string): KnownOrder | undefined;
}

/** Orders looked up on this device; a look-up is a service request, so they may be stored. */
export function createOrdersModel(context: PluginContext<OrdersKey>): OrdersModel {
  const { adapter, storage, clock, device, call, requestService, emit } = context;
  const known = signal<readonly KnownOrder[]>([]);
  void storage.get<readonly KnownOrder[]>(STORED).then((stored) => {
    if (Array.isArray(stored)) known.value = [...known.peek(), ...stored].slice(0, MAX_KNOWN);
  });
  device.onErase((isGone) => {
    if (isGone('orders')) known.value = [];
  });
  const findKnown = (number: string) =>
    known.peek().find(({ order }) => normalise(order.number) === normalise(number));

  const find = async (query: OrderQuery): Promise<FindResult> => {
    try {
      requestService();
      const order = await adapter.orders?.lookup?.({ ...query, number: normalise(query.number) }, call());
      if (!order) return 'not.found';
      const others = known.peek().filter((other) => other.order.number !== order.number);
      known.value = [{ query, order, at: clock.now() }, ...others].slice(0, MAX_KNOWN);
      void storage.set(STORED, known.peek());
      emit('order', { number: order.number, status: order.status });
      return 'found';
    } catch (error) {
      return (error as { code?: string }).code === 'rate_limited' ? 'rate.limited' : 'failed';
    }
  };

  return {
    fields: adapter.orders?.lookupFields ?? ['email'],
    known,
    find,
    findKnown,
    async refresh(number) {
      const before = findKnown(number);
      return before ? find(before.query) : 'not.found';
    },
  };
}

function normalise(number: string): string {
  return number.trim().replace(/^#/, '');
}
