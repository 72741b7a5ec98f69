import { Hono, type Context } from 'hono';
import { CatalogFile, ListsFile } from '../../../../src/contract/schemas';
import type { Services } from '../../Services';
import { DEFAULT_RETURN_POLICY } from '../../store/orders/returnPolicy';
import type { DeskEnv } from '../deskConversationRoutes';
import { parseBody, readBody } from '../readBody';
import { DeliveryFile, FaqFile, Orders, PromotionsFile, ReturnRules, RewardsFile } from './importSchemas';

/**
 * Fills the shop with what a merchant has, in the contract's words. Each call puts what it names: the same id
 * replaces, and with `?replace=true` nothing else stays. The answer says how many there were.
 */
export function importRoutes(services: Services): Hono<DeskEnv> {
  const { catalog, delivery, faq, orders } = services;
  const app = new Hono<DeskEnv>();
  app.put('/faq', async (context) => {
    const { items } = parseBody(await readList(context, 'items'), FaqFile);
    await faq.put(items, isWhole(context));
    return context.json({ stored: items.length });
  });
  app.put('/products', async (context) => {
    const { items: products } = parseBody(await readList(context, 'items'), CatalogFile);
    const locale = context.req.query('locale') ?? '';
    await catalog.put(
      products.map((product) => ({ product, locale })),
      isWhole(context),
    );
    return context.json({ stored: products.length });
  });
  app.put('/lists', async (context) => {
    const { lists } = parseBody(await readList(context, 'lists'), ListsFile);
    await catalog.putLists(lists, isWhole(context));
    return context.json({ stored: lists.length });
  });
  app.put('/orders', async (context) => {
    const wanted = await readBody(context, Orders);
    const locale = context.req.query('locale') ?? '';
    await orders.put(wanted.map(({ order, owner }) => ({ owner, views: { [locale]: order } })));
    return context.json({ stored: wanted.length });
  });
  app.put('/delivery', async (context) => {
    const { ways, shops } = await readBody(context, DeliveryFile);
    if (ways) await delivery.putWays(ways);
    if (shops) await delivery.putPickupShops(shops);
    return context.json({ stored: (ways?.length ?? 0) + (shops?.length ?? 0) });
  });
  addRewards(app, services);
  addRules(app, services);
  return app;
}

function addRewards(app: Hono<DeskEnv>, { rewards }: Services): void {
  app.put('/rewards', async (context) => {
    const { shoppers = [], offers = [], tiers = [] } = await readBody(context, RewardsFile);
    await rewards.putTiers(tiers.map((tier) => ({ ...tier, title: toTexts(tier.title) })));
    await rewards.putOffers(offers.map((offer) => ({ ...offer, title: toTexts(offer.title) })));
    for (const { shopperId, points } of shoppers) await rewards.putPoints(shopperId, points);
    return context.json({ stored: shoppers.length + offers.length + tiers.length });
  });
}

/** What may come back, and which codes count in the cart. */
function addRules(app: Hono<DeskEnv>, { carts, returns }: Services): void {
  app.put('/returns', async (context) => {
    const { finalSale, reasons, ...rules } = await readBody(context, ReturnRules);
    await returns.putPolicy({
      ...DEFAULT_RETURN_POLICY,
      ...rules,
      finalSale: { ...DEFAULT_RETURN_POLICY.finalSale, ...finalSale },
      ...(reasons && {
        reasons: reasons.map(({ code, label, tip }) => ({
          code,
          label: toTexts(label),
          ...(tip !== undefined && { tip: toTexts(tip) }),
        })),
      }),
    });
    return context.json({ stored: 1 });
  });
  app.put('/promotions', async (context) => {
    const { items } = parseBody(await readList(context, 'items'), PromotionsFile);
    await carts.putPromotions(items);
    return context.json({ stored: items.length });
  });
}

/** A plain text serves every language. */
function toTexts(title: string | Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return typeof title === 'string' ? { '': title } : title;
}

/** The body, where a bare list stands for the file with that list, so that a mistake is named by its place. */
async function readList(context: Context, name: string): Promise<string> {
  const text = (await context.req.text()).trim();
  return text.startsWith('[') ? `{"${name}":${text}}` : text;
}

const isWhole = (context: Context) => context.req.query('replace') === 'true';
