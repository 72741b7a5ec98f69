import { Hono } from 'hono';
import { OrderActionRequest, OrderQuery } from '../../../src/contract/schemas';
import type { Order } from '../../../src/contract/types';
import { streamEvents } from '../events/streamEvents';
import { streamOrder } from '../events/streamOrder';
import type { Services } from '../Services';
import { normalise } from '../store/createOrderStore';
import { listActions } from '../store/orders/orderActions';
import { requireShopper } from './readIdentity';
import { readBody } from './readBody';
import { readKey } from './readKey';
import { readView } from './readView';
import { requireOrder } from './requireOrder';

const PAGE = 20;

/** Orders as their owners see them, with what may be done with them now. */
export function orderRoutes(services: Services): Hono {
  const { bus, orderActions, orders, streams } = services;
  const app = new Hono();

  app.post('/lookup', async (context) => {
    const order = await requireOrder(context, services, await readBody(context, OrderQuery));
    return context.json({ order: withActions(order) });
  });
  app.get('/', async (context) => {
    const shopperId = await requireShopper(context, services);
    const cursor = context.req.query('cursor');
    const page = { limit: PAGE, ...(cursor && { cursor }) };
    const { items, next } = await orders.listOf(shopperId, page, readView(context).wanted);
    return context.json({ items: items.map(withActions), ...(next && { next }) });
  });
  app.post('/subscribe', async (context) => {
    const order = await requireOrder(context, services, await readBody(context, OrderQuery));
    const { wanted } = readView(context);
    const read = async () => {
      const now = await orders.byNumber(order.number, wanted);
      return now && withActions(now);
    };
    return streamEvents(
      context,
      (queue) => streamOrder({ services, number: order.number, read }, queue),
      streams,
    );
  });
  app.post('/actions', async (context) => {
    const key = readKey(context);
    const { order: query, name, input = {} } = await readBody(context, OrderActionRequest);
    const order = await requireOrder(context, services, query);
    const number = normalise.number(order.number);
    await orderActions.act(number, { key, name, input });
    bus.publish({ type: 'order', number });
    const now = await orders.byNumber(number, readView(context).wanted);
    return context.json({ order: withActions(now ?? order) });
  });
  return app;
}

function withActions(order: Order): Order {
  return { ...order, actions: listActions(order, Date.now()) };
}
