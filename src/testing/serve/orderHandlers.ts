import type { DeliveryPlace, OrderActionRequest, OrderQuery, ReturnRequest } from '../../contract/types';
import type { Handlers } from './Asked';
import { refuse } from './refusal';

/** SECURITY: one answer for an unknown number and for a wrong second factor. */
function orNotFound<T>(found: T | null): T {
  if (found === null) throw refuse('not_found', 'There is no order with this number and these details.');
  return found;
}

/** After buying and before. */
export const ORDER_HANDLERS: Handlers = {
  async 'POST /orders/lookup'({ adapter, body, options }) {
    return { order: orNotFound(await adapter.orders!.lookup!(body as OrderQuery, options)) };
  },
  async 'GET /orders'({ adapter, query, options }) {
    const cursor = query.get('cursor');
    return adapter.orders!.list!(cursor === null ? {} : { cursor }, options);
  },
  async 'POST /orders/subscribe'({ adapter, body, options }) {
    return adapter.orders!.subscribe!(body as OrderQuery, options);
  },
  async 'POST /orders/actions'({ adapter, body, key, options }) {
    return adapter.orders!.act!({ ...(body as Omit<OrderActionRequest, 'key'>), key }, options);
  },
  async 'POST /returns/eligibility'({ adapter, body, options }) {
    return orNotFound(await adapter.returns!.eligibility(body as OrderQuery, options));
  },
  async 'POST /returns'({ adapter, body, key, options }) {
    return adapter.returns!.create({ ...(body as Omit<ReturnRequest, 'key'>), key }, options);
  },
  async 'POST /returns/lookup'({ adapter, body, options }) {
    return { items: orNotFound(await adapter.returns!.find!(body as OrderQuery, options)) };
  },
  async 'POST /delivery/options'({ adapter, body, options }) {
    return { items: await adapter.delivery!.options(body as DeliveryPlace, options) };
  },
  async 'POST /delivery/pickup-shops'({ adapter, body, options }) {
    return { items: await adapter.delivery!.pickupShops!(body as DeliveryPlace, options) };
  },
};
