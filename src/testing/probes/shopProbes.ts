import { takeAll } from '../actors/takeFirst';
import { buildFaqEntry } from '../builders/buildFaqEntry';
import { buildProduct } from '../builders/buildProduct';
import type { CaseContext } from '../kit/Case';
import type { Probe } from './Probe';

async function seedEntry(context: CaseContext) {
  const question = `What is ${context.word()}?`;
  const entry = buildFaqEntry({ id: context.word(), question, alternates: [] });
  await context.world.seedFaq([entry]);
  return entry;
}

/** A product that nobody has, and its neighbour. */
export async function seedPair(context: CaseContext) {
  const word = context.word();
  const build = (name: string) =>
    buildProduct({
      id: `${word}-${name}`,
      title: `${word} ${name}`,
      url: `/${word}-${name}`,
      category: word,
    });
  const pair = [build('kettle'), build('mug')] as const;
  await context.world.seedProducts(pair);
  return pair;
}

/** Answers, products, suggestions, the cart. */
export const SHOP_PROBES: readonly Probe[] = [
  {
    capability: 'faq',
    method: 'list',
    needs: ['seedFaq'],
    answer: 'FaqList',
    async prepare(context) {
      await seedEntry(context);
      return (options) => context.adapter.faq!.list({}, options);
    },
  },
  {
    capability: 'faq',
    method: 'search',
    needs: ['seedFaq'],
    answer: 'FaqHits',
    isOptional: true,
    async prepare(context) {
      const { question } = await seedEntry(context);
      return (options) => context.adapter.faq!.search!(question, options);
    },
  },
  {
    capability: 'faq',
    method: 'feedback',
    needs: ['seedFaq'],
    answer: 'nothing',
    isOptional: true,
    async prepare(context) {
      const { id: entryId } = await seedEntry(context);
      return (options) =>
        context.adapter.faq!.feedback!({ key: context.word(), entryId, helpful: true }, options);
    },
  },
  {
    capability: 'faq',
    method: 'propose',
    answer: 'nothing',
    isOptional: true,
    prepare: async (context) => (options) =>
      context.adapter.faq!.propose!(
        { key: context.word(), question: 'do you deliver to islands', locale: 'en' },
        options,
      ),
  },
  {
    capability: 'assistant',
    method: 'answer',
    needs: ['seedFaq'],
    answer: ['AnswerDelta'],
    async prepare(context) {
      const { question } = await seedEntry(context);
      return (options) => takeAll(context.adapter.assistant!.answer(question, { near: [] }, options));
    },
  },
  {
    capability: 'catalog',
    method: 'search',
    needs: ['seedProducts'],
    answer: 'ProductPage',
    async prepare(context) {
      const [{ title }] = await seedPair(context);
      return (options) => context.adapter.catalog!.search({ text: title }, options);
    },
  },
  {
    capability: 'catalog',
    method: 'byIds',
    needs: ['seedProducts'],
    answer: ['Product'],
    isOptional: true,
    async prepare(context) {
      const [{ id }] = await seedPair(context);
      return (options) => context.adapter.catalog!.byIds!([id], options);
    },
  },
  {
    capability: 'catalog',
    method: 'related',
    needs: ['seedProducts'],
    answer: ['Product'],
    isOptional: true,
    async prepare(context) {
      const [{ id }] = await seedPair(context);
      return (options) => context.adapter.catalog!.related!(id, options);
    },
  },
  {
    capability: 'catalog',
    method: 'notifyWhenBack',
    needs: ['seedProducts'],
    answer: 'nothing',
    isOptional: true,
    async prepare(context) {
      const [{ id: productId }] = await seedPair(context);
      const email = `${context.word()}@kit.example`;
      context.keepSecret(email);
      return (options) =>
        context.adapter.catalog!.notifyWhenBack!({ key: context.word(), productId, email }, options);
    },
  },
  {
    capability: 'suggestions',
    method: 'lists',
    needs: ['seedProducts', 'seedLists'],
    answer: ['NeighbourList'],
    isOptional: true,
    async prepare(context) {
      const [one, two] = await seedPair(context);
      await context.world.seedLists([{ productId: one.id, items: [{ productId: two.id, weight: 0.5 }] }]);
      return (options) => context.adapter.suggestions!.lists!([one.id], options);
    },
  },
  {
    capability: 'suggestions',
    method: 'get',
    needs: ['seedProducts'],
    answer: ['Suggestion'],
    isOptional: true,
    async prepare(context) {
      const [{ id: productId }] = await seedPair(context);
      return (options) =>
        context.adapter.suggestions!.get!({ placement: 'product', productId, limit: 4 }, options);
    },
  },
  ...cartProbes(),
];

function cartProbes(): readonly Probe[] {
  const withLine = async (context: CaseContext) => {
    const [{ id: productId }] = await seedPair(context);
    const cart = context.adapter.cart!;
    await cart.add({ key: context.word(), productId, quantity: 1 }, context.options());
    return { cart, productId };
  };
  return [
    {
      capability: 'cart',
      method: 'read',
      answer: 'Cart',
      isOptional: true,
      prepare: async (context) => (options) => context.adapter.cart!.read!(options),
    },
    {
      capability: 'cart',
      method: 'add',
      needs: ['seedProducts'],
      answer: 'nothing',
      async prepare(context) {
        const { cart, productId } = await withLine(context);
        return (options) => cart.add({ key: context.word(), productId, quantity: 1 }, options);
      },
    },
    {
      capability: 'cart',
      method: 'change',
      needs: ['seedProducts'],
      answer: 'Cart',
      isOptional: true,
      async prepare(context) {
        const { cart } = await withLine(context);
        const lineId = (await cart.read?.(context.options()))?.lines[0]?.id ?? '1';
        return (options) => cart.change!({ key: context.word(), lineId, quantity: 2 }, options);
      },
    },
  ];
}
