import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { FaqFeedback, OrderQuery, SuggestionContext } from '../../../src/contract/schemas';
import type { Description } from '../../../src/contract/types';
import type { Services } from '../Services';
import type { View } from '../store/createCatalogStore';
import { LOCALES, negotiateCurrency, negotiateLocale } from '../store/locales';
import { normalise } from '../store/createOrderStore';
import { createLimiter } from './createLimiter';
import { ProblemError } from './problem';
import { readKey } from './readKey';
import { readBody } from './readBody';

const MAX_LOOKUPS = 5;
const LOOKUP_WINDOW_MS = 15 * 60_000;
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
    const list = await faq.list(readView(context).locale);
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

function addOrders(app: Hono, { orders, trustProxy }: Services): void {
  const limiter = createLimiter(MAX_LOOKUPS, LOOKUP_WINDOW_MS);
  app.post('/orders/lookup', async (context) => {
    const query = await readBody(context, OrderQuery);
    const waitSeconds = limiter.hit(`${addressOf(context, trustProxy)} ${normalise.number(query.number)}`);
    if (waitSeconds > 0) throw new ProblemError('rate_limited', 'Too many tries.', waitSeconds);
    const order = await orders.lookup(query, readView(context).locale);
    // SECURITY: one answer for an unknown number and for a wrong second factor.
    if (!order) throw new ProblemError('not_found', 'There is no order with this number and these details.');
    return context.json({ order });
  });
}

function addPeople(app: Hono, { agents, conversations, presence }: Services): void {
  app.get('/contact', (context) => context.json({ items: [] }));
  app.get('/availability', async (context) => {
    const present = await agents.byIds(presence.present());
    const waitSeconds = await conversations.typicalWaitSeconds();
    return context.json({
      online: present.length > 0,
      ...(waitSeconds !== null && { waitSeconds }),
      agents: present.map(({ name, avatarUrl }) => ({
        role: 'agent',
        name,
        ...(avatarUrl && { avatarUrl }),
      })),
    });
  });
}

/** Language and currency of a request. */
export function readView(context: Context): View {
  return {
    locale: negotiateLocale(context.req.query('locale') ?? context.req.header('accept-language')),
    currency: negotiateCurrency(context.req.query('currency')),
  };
}

/** Who asks, for limits only. */
export function addressOf(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  try {
    return forwarded ?? getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
