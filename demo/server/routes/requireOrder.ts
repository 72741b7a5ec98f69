import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { OrderQuery } from '../../../src/contract/schemas';
import type { Order } from '../../../src/contract/types';
import type { Services } from '../Services';
import { normalise } from '../store/createOrderStore';
import { addressOf } from './addressOf';
import { countTry } from './countTry';
import { ProblemError } from './problem';
import { findShopper } from './readIdentity';
import { readView } from './readView';

type Needed = Pick<Services, 'environment' | 'limits' | 'orders'>;

/**
 * The order, once a second factor or the signed-in shopper proves whose it is.
 * SECURITY: one answer for an unknown number and for a wrong factor, after the same work; wrong tries are
 * counted before the answer is known, right ones are taken back, so that nobody is locked out of an own order.
 */
export async function requireOrder(
  context: Context,
  { environment, limits, orders }: Needed,
  query: z.output<typeof OrderQuery>,
): Promise<Order> {
  const shopperId = await findShopper(context, { environment });
  const address = addressOf(context, environment.trustProxy);
  const tried = `${address} ${normalise.number(query.number)}`;
  await countTry(limits.anyLookups, address);
  await countTry(limits.lookups, tried);
  const order = await orders.lookup(query, readView(context).wanted, shopperId ?? undefined);
  if (!order) throw new ProblemError('not_found', 'There is no order with this number and these details.');
  await limits.lookups.forgive(tried);
  await limits.anyLookups.forgive(address);
  return order;
}
