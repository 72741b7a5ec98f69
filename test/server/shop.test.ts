import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Coupon, DeliveryOption, FaqEntry, NeighbourList, RewardStatus } from '../../src/contract/types';
import {
  bearer,
  identify,
  key,
  startShop,
  statusesOf,
  START_MS,
  type Answer,
  type Shop,
} from './support/startShop';
import type { CartAnswer, Items, Product } from './support/words';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop({}, { send: async () => {} });
}, START_MS);
afterAll(() => shop.close());

describe('the description', () => {
  test('names what there is, and nothing that is not', async () => {
    const { body } = await shop.call('GET /');
    const { capabilities, limits } = body as { capabilities: string[]; limits: Record<string, unknown> };
    for (const name of ['faq', 'orders', 'catalog', 'cart', 'delivery', 'rewards', 'privacy']) {
      expect(capabilities).toContain(name);
    }
    expect(capabilities).not.toContain('assistant');
    expect((await shop.call('POST /assistant', { body: { question: 'x', context: {} } })).status).toBe(501);
    expect(limits).toMatchObject({ messageLength: 8000, attachmentBytes: 10 * 1024 * 1024 });
    expect((await shop.call('GET ')).body).toEqual(body);
  });
});

describe('answers', () => {
  const put = (entries: readonly FaqEntry[]) => shop.server.services.faq.put(entries, false);

  test('a list too long for one answer comes in pages, each with its own ETag, and nothing twice', async () => {
    const entries = Array.from({ length: 120 }, (_, index) => ({
      id: `long-${index}`,
      question: `Question ${index}?`,
      answer: 'x'.repeat(7900),
      locale: 'nl',
    }));
    await put(entries);
    const seen: string[] = [];
    const etags = new Set<string | null>();
    for (let cursor: string | undefined, page = 0; ; page++) {
      const path = `/faq?locale=nl${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const response = await shop.fetch(path);
      const text = await response.text();
      expect(text.length).toBeLessThan(1_000_000);
      const list = JSON.parse(text) as Items<FaqEntry>;
      seen.push(...list.items.map(({ id }) => id));
      const etag = response.headers.get('etag');
      etags.add(etag);
      expect((await shop.fetch(path, { headers: { 'if-none-match': etag ?? '' } })).status).toBe(304);
      // Put into the list meanwhile.
      if (page === 0) await put([{ id: 'long-new', question: 'New?', answer: 'Yes', locale: 'nl' }]);
      cursor = list.next;
      if (!cursor) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const { id } of entries) expect(seen).toContain(id);
    expect(etags.size).toBeGreaterThan(1);
  });
  test('the search is the device’s own, in the shopper’s language, and knows a new entry at once', async () => {
    const ask = async (q: string, locale: string) =>
      (
        (await shop.call(`GET /faq/search?q=${encodeURIComponent(q)}&locale=${locale}`))
          .body as Items<FaqEntry>
      ).items;
    expect((await ask('how many days do i have to return it', 'en'))[0]?.id).toBe('return-period');
    expect((await ask('运费多少', 'zh-CN'))[0]?.id).toMatch(/^delivery-costs/);
    expect(await ask('zzzz qqqq', 'en')).toEqual([]);
    await put([{ id: 'zeppelin', question: 'Do you rent out zeppelins?', answer: 'No.', locale: 'en' }]);
    expect((await ask('zeppelin to rent', 'en'))[0]?.id).toBe('zeppelin');
    expect((await shop.call('GET /faq/search?q=')).status).toBe(400);
  });
  test('a vote and a proposal count once, and keys do not rest as they are', async () => {
    const headers = { 'idempotency-key': 'a-vote-of-mine' };
    for (let round = 0; round < 2; round++) {
      await shop.call('POST /faq/feedback', { body: { entryId: 'return-how', helpful: true }, headers });
      await shop.call('POST /faq/proposals', { body: { question: 'to islands?', locale: 'en' }, headers });
    }
    const rows = await shop.server.sql.query<{ key: string }>(
      `select key from faq_feedback union all select key from faq_proposals where question = 'to islands?'`,
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.key).not.toContain('a-vote');
  });
});

describe('products', () => {
  const put = (products: readonly Product[]) =>
    shop.server.services.catalog.put(
      products.map((product) => ({ product, locale: '' })),
      false,
    );
  const lamp = (number: number, change: Partial<Product> = {}): Product => ({
    id: `lamp-${String(number).padStart(3, '0')}`,
    title: `Quokka lamp ${number}`,
    url: `https://shop.example/lamp-${number}`,
    price: { amount: 1000, currency: 'EUR' },
    ...change,
  });

  test('the search goes on where it was, whatever is added or sold out meanwhile', async () => {
    const lamps = Array.from({ length: 30 }, (_, index) => lamp(index));
    await put(lamps);
    const seen: string[] = [];
    for (let cursor: string | undefined, page = 0; ; page++) {
      const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await shop.call(`GET /catalog/search?q=quokka&limit=7${more}`);
      const { items, next } = body as Items<Product>;
      seen.push(...items.map(({ id }) => id));
      // One before and one after whatever was seen.
      await put([lamp(500 + page), lamp(0, { id: `a-lamp-${page}`, rating: { value: 5, count: 99 } })]);
      cursor = next;
      if (!cursor) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const { id } of lamps) expect(seen).toContain(id);
  });
  test('words are found in titles first, as they are written, and nothing is a pattern', async () => {
    const search = async (q: string) =>
      ((await shop.call(`GET /catalog/search?q=${encodeURIComponent(q)}&limit=50`)).body as Items<Product>)
        .items;
    expect((await search('kettles'))[0]?.title).toMatch(/kettle/i);
    expect(await search('%%%')).toEqual([]);
    expect(await search('____')).toEqual([]);
    expect((await search('')).length).toBe(50);
    expect((await shop.call('GET /catalog/search?q=x&cursor=nonsense&limit=-5')).status).toBe(200);
  });
  test('what goes with a product: the merchant’s lists first, then what was bought with it', async () => {
    const lists = async (...ids: string[]) =>
      ((await shop.call(`GET /suggestions/lists?ids=${ids.join(',')}`)).body as Items<NeighbourList>).items;
    const [bought] = await lists('pour-over-kettle', 'nobody-buys-this');
    expect(bought?.items.length).toBeGreaterThan(5);
    const weights = bought!.items.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    await shop.server.services.catalog.putLists(
      [{ productId: 'stoneware-mug', items: [{ productId: 'paper-filters', weight: 7 }] }],
      false,
    );
    expect(await lists('pour-over-kettle', 'stoneware-mug')).toEqual([
      bought,
      { productId: 'stoneware-mug', items: [{ productId: 'paper-filters', weight: 7 }] },
    ]);
    const related = ((await shop.call('GET /catalog/related?id=stoneware-mug')).body as Items<Product>).items;
    expect(related[0]?.id).toBe('paper-filters');
    expect(related.map(({ id }) => id)).not.toContain('stoneware-mug');
    expect((await shop.call('GET /catalog/related')).status).toBe(400);
  });
  test('who wants to know when it is back waits once, and is due when there is some again', async () => {
    const { stockNotices } = shop.server.services;
    const due = async () => (await stockNotices.due(100)).map(({ email }) => email);
    await put([lamp(900, { stock: { level: 'out', quantity: 0 } })]);
    const wish = { productId: 'lamp-900', email: 'waiting@shopper.example' };
    for (let round = 0; round < 2; round++) {
      expect((await shop.write('POST /catalog/notices', wish)).status).toBe(204);
    }
    expect(await due()).not.toContain('waiting@shopper.example');
    await put([lamp(900, { stock: { level: 'in', quantity: 4 } })]);
    const [notice, ...more] = (await stockNotices.due(100)).filter(({ email }) => email === wish.email);
    expect(more).toEqual([]);
    expect(await Promise.all([stockNotices.claim(notice!.id), stockNotices.claim(notice!.id)])).toContain(
      false,
    );
    expect(await due()).not.toContain('waiting@shopper.example');
    expect((await shop.write('POST /catalog/notices', { ...wish, productId: 'nothing' })).status).toBe(404);
    expect((await shop.write('POST /catalog/notices', { ...wish, email: 'no address' })).status).toBe(400);
  });
});

describe('the cart', () => {
  const cartOf = ({ body }: Answer) => (body as CartAnswer).cart;
  const withToken = (token: string | undefined) => ({ 'shopbell-cart': token ?? '' });
  const add = (line: unknown, headers = {}) => shop.write('POST /cart/lines', line, headers);

  test('has the catalog’s prices, in the page’s currency, and tells the way to free delivery', async () => {
    const { token } = (await add({ productId: 'paper-filters', quantity: 2 })).body as CartAnswer;
    await add(
      { productId: 'pour-over-kettle', variantId: 'pour-over-kettle-moss', quantity: 1 },
      withToken(token),
    );
    const cart = cartOf(await shop.call('GET /cart?currency=EUR', { headers: withToken(token) }));
    expect(cart.lines.map(({ title, quantity }) => [title, quantity])).toEqual([
      [expect.stringContaining('filter'), 2],
      ['Pour-over kettle, 1.2 L, Moss', 1],
    ]);
    const sum = cart.lines.reduce((total, { price, quantity }) => total + price.amount * quantity, 0);
    expect(cart.total).toEqual({ amount: sum, currency: 'EUR' });
    expect(cart.toFreeShipping).toEqual({ amount: Math.max(0, 6000 - sum), currency: 'EUR' });
    const yuan = cartOf(await shop.call('GET /cart?currency=CNY', { headers: withToken(token) }));
    expect(yuan.total.currency).toBe('CNY');
  });
  test('a first call whose answer was lost comes to the same cart, and nothing is put in twice', async () => {
    const headers = { 'idempotency-key': key() };
    const line = { productId: 'paper-filters', quantity: 3 };
    const [one, two] = [
      await shop.call('POST /cart/lines', { body: line, headers }),
      await shop.call('POST /cart/lines', { body: line, headers }),
    ];
    expect(two.body).toEqual(one.body);
    expect(cartOf(two).lines).toMatchObject([{ quantity: 3 }]);
  });
  test('there is never more in it than in stock, also when two put in at once', async () => {
    const { stock } = (await shop.server.services.catalog.byIds(['pour-over-kettle'], { wanted: 'en' }))[0]!;
    const quantity = stock!.quantity! - 1;
    const { token } = (await add({ productId: 'paper-filters', quantity: 1 })).body as CartAnswer;
    const answers = await Promise.all(
      [1, 2].map(() => add({ productId: 'pour-over-kettle', quantity }, withToken(token))),
    );
    expect(statusesOf(answers)).toEqual([200, 409]);
    const change = (wish: unknown) => shop.write('POST /cart/changes', wish, withToken(token));
    expect((await change({ lineId: '2', quantity: quantity + 2 })).status).toBe(409);
    expect((await change({ lineId: '7', quantity: 1 })).status).toBe(404);
    expect(cartOf(await change({ lineId: '2', quantity: 0 })).lines).toHaveLength(1);
    expect((await add({ productId: 'nothing', quantity: 1 }, withToken(token))).status).toBe(404);
  });
  test('a code takes off what it says, once, and only as long as it counts', async () => {
    const { token } = (await add({ productId: 'pour-over-kettle', quantity: 1 })).body as CartAnswer;
    const apply = (code: string) =>
      shop.call('POST /cart/codes', { body: { code }, headers: withToken(token) });
    const before = cartOf(await shop.call('GET /cart', { headers: withToken(token) })).total.amount;
    await apply(' welcome10 ');
    const after = cartOf(await apply('WELCOME10'));
    expect(after).toMatchObject({ codes: ['WELCOME10'], total: { amount: Math.round(before * 0.9) } });
    await shop.desk('PUT /admin/promotions', [{ code: 'OLD', percent: 50, until: '2020-01-01T00:00:00Z' }]);
    expect((await apply('OLD')).status).toBe(400);
    expect((await apply('NONSENSE')).status).toBe(400);
  });
  test('somebody else’s token is another cart, and a token that can be guessed is none', async () => {
    const { token } = (await add({ productId: 'paper-filters', quantity: 1 })).body as CartAnswer;
    const other = `${token!.slice(0, -1)}${token!.endsWith('A') ? 'B' : 'A'}`;
    expect(cartOf(await shop.call('GET /cart', { headers: withToken(other) })).lines).toEqual([]);
    expect((await shop.call('GET /cart', { headers: withToken('1') })).status).toBe(400);
    const hashes = await shop.server.sql.query('select 1 from carts where token_hash = $1', [token]);
    expect(hashes).toEqual([]);
  });
  test('who is signed in has the same cart on every device, apart from the guest’s', async () => {
    const headers = await identify('cart-owner');
    const { token } = (await add({ productId: 'paper-filters', quantity: 1 })).body as CartAnswer;
    const mine = await add({ productId: 'stoneware-mug', quantity: 1 }, { ...headers, ...withToken(token) });
    expect((mine.body as CartAnswer).token).toBeUndefined();
    expect(cartOf(mine).lines.map(({ productId }) => productId)).toEqual(['stoneware-mug']);
    expect(cartOf(await shop.call('GET /cart', { headers })).lines).toHaveLength(1);
    expect(cartOf(await shop.call('GET /cart', { headers: bearer({ token: '' }) })).lines).toEqual([]);
  });
});

describe('delivery', () => {
  const options = async (place: unknown, query = '') =>
    ((await shop.call(`POST /delivery/options${query}`, { body: place })).body as Items<DeliveryOption>)
      .items;

  test('the cheapest way first, free from a sum on, and none where nothing is delivered', async () => {
    const cart = (amount: number) => ({ country: 'BE', cartTotal: { amount, currency: 'EUR' } });
    const below = await options(cart(5000));
    expect(below.map(({ id, price }) => [id, price.amount])).toEqual([
      ['pickup', 290],
      ['home-near', 490],
    ]);
    expect(below[0]).toMatchObject({ isGreener: true, toFreeShipping: { amount: 1000 } });
    const above = await options(cart(6000));
    expect(above.map(({ price, toFreeShipping }) => [price.amount, toFreeShipping?.amount])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await options({ country: 'AQ' })).toEqual([]);
    expect((await options({ country: 'BE' }, '?currency=CNY'))[0]?.price.currency).toBe('CNY');
  });
  test('ordered until then it arrives on working days after it', async () => {
    for (const { cutOff, window } of await options({ country: 'BE' })) {
      expect(Date.parse(cutOff!)).toBeGreaterThan(Date.now());
      expect(Date.parse(window!.from)).toBeGreaterThan(Date.parse(cutOff!));
      expect(Date.parse(window!.until)).toBeGreaterThan(Date.parse(window!.from));
      for (const day of [cutOff!, window!.from, window!.until])
        expect([0, 6]).not.toContain(new Date(day).getUTCDay());
    }
  });
  test('pickup shops near the postcode come first', async () => {
    const shops = (
      (await shop.call('POST /delivery/pickup-shops', { body: { country: 'BE', postcode: 'B-2000' } }))
        .body as Items<{ id: string }>
    ).items;
    expect(shops.map(({ id }) => id)).toEqual([
      'antwerp-library',
      'brussels-grocer',
      'bruges-bakery',
      'ghent-shop',
    ]);
  });
});

describe('rewards', () => {
  test('points become a coupon that the cart takes, and are never spent twice', async () => {
    const { rewards } = shop.server.services;
    await rewards.putPoints('collector', 600);
    const headers = await identify('collector');
    const status = async () => (await shop.call('GET /rewards', { headers })).body as RewardStatus;
    expect(await status()).toMatchObject({
      points: 600,
      tier: { id: 'elm' },
      nextTier: { missingPoints: 900 },
    });
    const wish = { offerId: 'five-off' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => shop.write('POST /rewards/redemptions', wish, headers)),
    );
    expect(statusesOf(answers)).toEqual([201, 201, 409, 409, 409, 409]);
    // What was spent was earned all the same.
    expect(await status()).toMatchObject({ points: 100, tier: { id: 'elm' } });
    const coupons = (
      (await shop.call('GET /rewards/coupons?currency=EUR', { headers })).body as Items<Coupon>
    ).items;
    expect(coupons).toHaveLength(2);
    expect(coupons[0]).toMatchObject({ title: '€5 off', value: { amount: 500, currency: 'EUR' } });
    const { token } = (await shop.write('POST /cart/lines', { productId: 'pour-over-kettle', quantity: 1 }))
      .body as CartAnswer;
    const applied = await shop.call('POST /cart/codes', {
      body: { code: coupons[0]!.code },
      headers: { 'shopbell-cart': token! },
    });
    expect((applied.body as CartAnswer).cart.total.amount).toBe(7900 - 500);
    expect((await shop.write('POST /rewards/redemptions', { offerId: 'nothing' }, headers)).status).toBe(404);
    const other = await identify('somebody-else');
    expect(
      ((await shop.call('GET /rewards/coupons', { headers: other })).body as Items<Coupon>).items,
    ).toEqual([]);
  });
});
