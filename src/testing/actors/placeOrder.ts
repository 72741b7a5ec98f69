import type { Order, OrderQuery } from '../../contract/types';
import { buildOrder } from '../builders/buildOrder';
import type { CaseContext } from '../kit/Case';
import type { OrderOwner } from '../World';

export interface PlacedOrder {
  readonly order: Order;
  readonly owner: OrderOwner & { readonly phone: string; readonly postcode: string };
  /** What finds it: number and e-mail. */
  readonly query: OrderQuery;
}

/** A new order with a new owner in the backend. Number and e-mail are secrets: no error may tell them. */
export async function placeOrder(
  context: CaseContext,
  given: Partial<Order> = {},
  shopperId?: string,
): Promise<PlacedOrder> {
  const order = buildOrder({ number: context.digits(), ...given });
  const owner = {
    email: `${context.word()}@kit.example`,
    phone: `+32470${context.digits().slice(-6)}`,
    postcode: '9000',
    ...(shopperId !== undefined && { shopperId }),
  };
  context.keepSecret(order.number);
  context.keepSecret(owner.email);
  await context.world.seedOrder(order, owner);
  return { order, owner, query: { number: order.number, email: owner.email } };
}
