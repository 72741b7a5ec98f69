import { placeOrder } from '../actors/placeOrder';
import { takeFirst } from '../actors/takeFirst';
import { buildDeliveredOrder, buildOrder } from '../builders/buildOrder';
import type { CaseContext } from '../kit/Case';
import type { Probe } from './Probe';

const DAY_MS = 86_400_000;

/** An order that the shopper has had since yesterday. */
export function placeDelivered(context: CaseContext) {
  const order = buildDeliveredOrder(new Date(Date.now() - DAY_MS).toISOString());
  return placeOrder(context, { ...order, number: context.digits() });
}

/** An order of just now, with what may still be done. */
export function placeFresh(context: CaseContext) {
  const now = new Date().toISOString();
  const order = buildOrder({ status: 'placed', placedAt: now, asOf: now, shipments: [] });
  return placeOrder(context, { ...order, number: context.digits(), actions: [{ name: 'cancel' }] });
}

/** A fresh order and the first thing that may be done with it. */
export async function findAction(context: CaseContext) {
  const { query } = await placeFresh(context);
  const found = await context.adapter.orders?.lookup?.(query, context.options());
  return { query, name: found?.actions?.[0]?.name ?? 'cancel' };
}

/** After buying. */
export const ORDER_PROBES: readonly Probe[] = [
  {
    capability: 'orders',
    method: 'lookup',
    needs: ['seedOrder'],
    answer: 'Order',
    isOptional: true,
    isNullable: true,
    async prepare(context) {
      const { query } = await placeOrder(context);
      return (options) => context.adapter.orders!.lookup!(query, options);
    },
  },
  {
    capability: 'orders',
    method: 'list',
    needs: ['seedOrder', 'identify'],
    answer: 'OrderPage',
    isOptional: true,
    async prepare(context) {
      const shopperId = context.word();
      await placeOrder(context, {}, shopperId);
      const identity = await context.signIn(shopperId);
      return (options) => context.adapter.orders!.list!({}, { ...options, identity });
    },
  },
  {
    capability: 'orders',
    method: 'subscribe',
    needs: ['seedOrder'],
    answer: 'Order',
    isOptional: true,
    isLasting: true,
    async prepare(context) {
      const { query } = await placeOrder(context);
      return (options) => takeFirst(context.adapter.orders!.subscribe!(query, options));
    },
  },
  {
    capability: 'orders',
    method: 'act',
    needs: ['seedOrder'],
    answer: 'OrderActionResult',
    isOptional: true,
    async prepare(context) {
      const { query: order, name } = await findAction(context);
      return (options) => context.adapter.orders!.act!({ key: context.word(), order, name }, options);
    },
  },
  {
    capability: 'returns',
    method: 'eligibility',
    needs: ['seedOrder'],
    answer: 'ReturnEligibility',
    isNullable: true,
    async prepare(context) {
      const { query } = await placeDelivered(context);
      return (options) => context.adapter.returns!.eligibility(query, options);
    },
  },
  {
    capability: 'returns',
    method: 'create',
    needs: ['seedOrder'],
    answer: 'ReturnCase',
    async prepare(context) {
      const { query: order } = await placeDelivered(context);
      const found = await context.adapter.returns!.eligibility(order, context.options());
      const reason = found?.reasons[0]?.code ?? '';
      const itemId = found?.items[0]?.itemId ?? '';
      const outcome = found?.outcomes[0] ?? 'refund';
      const items = [{ itemId, quantity: 1, reason }];
      return (options) =>
        context.adapter.returns!.create({ key: context.word(), order, items, outcome }, options);
    },
  },
  {
    capability: 'returns',
    method: 'find',
    needs: ['seedOrder'],
    answer: ['ReturnCase'],
    isOptional: true,
    isNullable: true,
    async prepare(context) {
      const { query } = await placeDelivered(context);
      return (options) => context.adapter.returns!.find!(query, options);
    },
  },
  {
    capability: 'delivery',
    method: 'options',
    answer: ['DeliveryOption'],
    prepare: async (context) => (options) =>
      context.adapter.delivery!.options(
        { country: 'BE', postcode: '9000', cartTotal: { amount: 4200, currency: 'EUR' } },
        options,
      ),
  },
  {
    capability: 'delivery',
    method: 'pickupShops',
    answer: ['PickupShop'],
    isOptional: true,
    prepare: async (context) => (options) =>
      context.adapter.delivery!.pickupShops!({ country: 'BE', postcode: '9000' }, options),
  },
];
