import type { Order } from '../../../src/contract/types';
import type { Services } from '../Services';
import { normalise } from '../store/createOrderStore';
import type { EventQueue } from './streamEvents';

interface OrderStream {
  readonly services: Pick<Services, 'bus' | 'report'>;
  readonly number: string;
  /** Null once there is no such order any more. */
  readonly read: () => Promise<Order | null>;
}

/** Feeds a stream with the order now and after each change, and ends it when the order is gone. */
export async function streamOrder(
  { services: { bus, report }, number, read }: OrderStream,
  queue: EventQueue,
): Promise<() => void> {
  const own = normalise.number(number);
  let last = '';
  const tell = async () => {
    const order = await read();
    if (!order) return queue.end();
    const text = JSON.stringify(order);
    if (text !== last) queue.push({ data: order });
    last = text;
  };
  // One reading after the other, so that an older one never comes last.
  let tail = Promise.resolve();
  const tellInTurn = () => {
    tail = tail.then(tell).catch((error: unknown) => {
      report(error);
      queue.end();
    });
  };
  const stop = bus.subscribe((signal) => {
    if (signal.type === 'resync' || (signal.type === 'order' && signal.number === own)) tellInTurn();
  });
  tellInTurn();
  return stop;
}
