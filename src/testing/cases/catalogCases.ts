import assert from 'node:assert/strict';
import { readAllPages } from '../actors/readAllPages';
import { buildProduct } from '../builders/buildProduct';
import type { Case, CaseContext } from '../kit/Case';
import { seedPair } from '../probes/shopProbes';

const MANY = 23;
const PAGE = 5;

const shared = { capability: 'catalog', needs: ['seedProducts'] } as const;

function buildMany(word: string, names: readonly string[]) {
  return names.map((name) => buildProduct({ id: `${word}-${name}`, title: `${word} ${name}` }));
}

/** Pages through all products with the word; after each page `between` may change the catalog. */
function searchAll(context: CaseContext, text: string, between?: (page: number) => Promise<void>) {
  const read = (cursor: string | undefined) =>
    context.adapter.catalog!.search({ text, limit: PAGE, ...(cursor && { cursor }) }, context.options());
  return readAllPages(async (cursor) => {
    const page = await read(cursor);
    assert.ok(page.items.length <= PAGE, `A page of ${PAGE} has ${page.items.length} products.`);
    return page;
  }, between);
}

/** Products. */
export const CATALOG_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'all products of a search come, page by page, each once',
    row: 'catalog · paging',
    async run(context) {
      const word = context.word();
      const names = Array.from({ length: MANY }, (_, place) => `n${place}`);
      await context.world.seedProducts(buildMany(word, names));
      const ids = (await searchAll(context, word)).map(({ id }) => id);
      assert.deepEqual(ids.toSorted(), names.map((name) => `${word}-${name}`).toSorted());
    },
  },
  {
    ...shared,
    id: 'products added meanwhile make none come twice, and none go missing',
    row: 'catalog · paging',
    async run(context) {
      const word = context.word();
      const names = Array.from({ length: MANY }, (_, place) => `n${place}`);
      await context.world.seedProducts(buildMany(word, names));
      const found = await searchAll(context, word, (page) =>
        // Before, between and after those that are there, by any order of words.
        context.world.seedProducts(buildMany(word, [`a${page}`, `n1${page}x`, `z${page}`])),
      );
      const ids = found.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, 'A product came twice.');
      const missing = names.filter((name) => !ids.includes(`${word}-${name}`));
      assert.deepEqual(missing, [], 'Products that were there all the time are missing.');
    },
  },
  {
    ...shared,
    id: 'a word of nobody finds nothing',
    row: 'catalog.search',
    async run(context) {
      await seedPair(context);
      const page = await context.adapter.catalog!.search({ text: context.word() }, context.options());
      assert.deepEqual(page, { items: [] });
    },
  },
  {
    ...shared,
    id: 'a product comes as the merchant wrote it, and anew when it is changed',
    row: 'catalog.search',
    async run(context) {
      const word = context.word();
      const title = `${word} 急須 🍵 <b>&amp; إبريق`;
      const price = { amount: 12_345, currency: 'EUR' };
      const find = async (visit = context.openTab()) =>
        (await visit.catalog!.search({ text: word }, context.options())).items[0];
      await context.world.seedProducts([buildProduct({ id: word, title })]);
      assert.equal((await find())?.title, title);
      await context.world.seedProducts([buildProduct({ id: word, title, price })]);
      await context.until('the new price is told', async () => (await find())?.price.amount === price.amount);
    },
  },
  {
    ...shared,
    id: 'products come in the order asked for; ids that nobody has are left out',
    row: 'catalog.byIds',
    methods: ['catalog.byIds'],
    async run(context) {
      const pair = await seedPair(context);
      const [one, two] = pair.map(({ id }) => id) as [string, string];
      const ask = async (ids: readonly string[]) =>
        (await context.adapter.catalog!.byIds!(ids, context.options())).map(({ id }) => id);
      assert.deepEqual(await ask([two, context.word(), one]), [two, one]);
      assert.deepEqual(await ask([one, two]), [one, two]);
      assert.deepEqual(await ask([context.word()]), []);
      assert.deepEqual(await ask([]), []);
    },
  },
  {
    ...shared,
    id: 'a product is not related to itself',
    row: 'catalog.related',
    methods: ['catalog.related'],
    async run(context) {
      const [{ id }] = await seedPair(context);
      const related = await context.adapter.catalog!.related!(id, context.options());
      assert.ok(related.every((product) => product.id !== id));
    },
  },
  {
    ...shared,
    id: 'the wish to be told may be sent again with the same key',
    row: 'catalog.notifyWhenBack',
    methods: ['catalog.notifyWhenBack'],
    async run(context) {
      const [{ id: productId }] = await seedPair(context);
      const notice = { key: context.word(), productId, email: `${context.word()}@kit.example` };
      await context.adapter.catalog!.notifyWhenBack!(notice, context.options());
      await context.adapter.catalog!.notifyWhenBack!(notice, context.options());
    },
  },
];
