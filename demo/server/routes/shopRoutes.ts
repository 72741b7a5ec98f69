import { Hono } from 'hono';
import { FaqFeedback, OrderQuery, SuggestionContext } from '../../../src/contract/schemas';
import type { Description } from '../../../src/contract/types';
import type { Services } from '../Services';
import { LOCALES } from '../store/locales';
import { normalise } from '../store/createOrderStore';
import { addressOf } from './addressOf';
import { countTry } from './countTry';
import { ProblemError } from './problem';
import { readKey } from './readKey';
import { readBody } from './readBody';
import { readView } from './readView';

const MAX_IDS = 50;
const MAX_LIMIT = 50;

/** FAQ, orders, catalog, suggestions, contact: everything without a conversation. */
export function shopRoutes(services: Services): Hono {
  const { faq, catalog } = services;
  const app = new Hono();

  app.get('/', (context) => {
    const description: Description = {
      protocol: 1,
      capabilities: ['faq', 'chat', 'orders', 'catalog', 'suggestions'],
      locales: [...LOCALES],
      limits: { messageLength: 8000 },
    };
    return context.json(description);
  });

  app.get('/faq', async (context) => {
    const list = await faq.list(readView(context).wanted);
    const etag = `"${list.version}"`;
    context.header('ETag', etag);
    context.header('Vary', 'Accept-Language');
    context.header('Cache-Control', 'no-cache');
    const known = context.req
      .header('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    return known?.includes(etag) ? context.body(null, 304) : context.json(list);
  });
  app.post('/faq/feedback', async (context) => {
    await faq.vote({ ...(await readBody(context, FaqFeedback)), key: readKey(context) });
    return context.body(null, 204);
  });

  app.get('/catalog/search', async (context) => {
    const cursor = context.req.query('cursor');
    const limit = Math.min(MAX_LIMIT, Math.max(1, Number(context.req.query('limit')) || 20));
    const query = { text: context.req.query('q') ?? '', limit, ...(cursor && { cursor }) };
    return context.json(await catalog.search(query, readView(context)));
  });
  app.get('/catalog/products', async (context) => {
    const ids = (context.req.query('ids') ?? '').split(',').filter(Boolean).slice(0, MAX_IDS);
    return context.json({ items: await catalog.byIds(ids, readView(context)) });
  });
  app.post('/suggestions', async (context) => {
    const wanted = await readBody(context, SuggestionContext);
    return context.json({ items: await catalog.suggest(wanted, readView(context)) });
  });

  addOrders(app, services);
  addPeople(app, services);
  return app;
}

function addOrders(app: Hono, { environment, limits, orders }: Services): void {
  app.post('/orders/lookup', async (context) => {
    const query = await readBody(context, OrderQuery);
    const address = addressOf(context, environment.trustProxy);
    const tried = `${address} ${normalise.number(query.number)}`;
    await countTry(limits.anyLookups, address);
    await countTry(limits.lookups, tried);
    const order = await orders.lookup(query, readView(context).wanted);
    // SECURITY: one answer for an unknown number and for a wrong second factor.
    if (!order) throw new ProblemError('not_found', 'There is no order with this number and these details.');
    await limits.lookups.forgive(tried);
    return context.json({ order });
  });
}

function addPeople(app: Hono, { agents, conversations, presence, settings }: Services): void {
  app.get('/contact', async (context) => {
    const { contact, incident } = await settings.read();
    return context.json({ items: contact, ...(incident && { incident }) });
  });
  app.get('/availability', async (context) => {
    const present = await agents.byIds(await presence.present());
    const waitSeconds = await conversations.typicalWaitSeconds();
    const { opening } = await settings.read();
    return context.json({
      online: present.length > 0,
      ...(waitSeconds !== null && { waitSeconds }),
      ...(opening && { opening }),
      agents: present.map(({ name, avatarUrl }) => ({
        role: 'agent',
        name,
        ...(avatarUrl && { avatarUrl }),
      })),
    });
  });
}
