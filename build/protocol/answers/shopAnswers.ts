import type * as types from '../../../src/contract/types';

const EUR = (amount: number): types.Money => ({ amount, currency: 'EUR' });

const ENTRY: types.FaqEntry = {
  id: 'delivery-costs',
  question: 'What does delivery cost?',
  alternates: ['is shipping free', 'how much is postage'],
  answer: 'Delivery is **€4.90**, and free from €60.',
  locale: 'en',
  tags: ['delivery'],
  updatedAt: '2026-05-02',
};

const PRODUCT: types.Product = {
  id: 'pour-over-kettle',
  title: 'Pour-over kettle, 1.2 L',
  url: '/p/pour-over-kettle/',
  price: EUR(7900),
  imageUrl: '/img/pour-over-kettle.svg',
  category: 'coffee-tea',
  rating: { value: 4.8, count: 214 },
  stock: { level: 'in', quantity: 42, asOf: '2026-05-12T14:00:00Z' },
};

const DESCRIPTION: types.Description = {
  protocol: 1,
  capabilities: ['faq', 'orders'],
  locales: ['en', 'zh-Hans'],
  limits: { messageLength: 8000 },
};

const CART: types.Cart = {
  lines: [
    {
      id: '1',
      productId: PRODUCT.id,
      variantId: 'pour-over-kettle-moss',
      quantity: 1,
      title: PRODUCT.title,
      price: PRODUCT.price,
    },
  ],
  total: EUR(7900),
  toFreeShipping: EUR(0),
};

const SUGGESTION: types.Suggestion = {
  product: PRODUCT,
  reason: 'bought_together',
  because: 'Paper filters',
};
const NEIGHBOURS: types.NeighbourList = {
  productId: PRODUCT.id,
  items: [{ productId: 'paper-filters', weight: 0.82 }],
};
const DELTA: types.AnswerDelta = { type: 'text', text: 'The pour-over kettle pours slowest.' };

/** An example of every answer that is the same for all shoppers, by the name of its schema. */
export const SHOP_ANSWERS = {
  Description: DESCRIPTION,
  FaqPage: { version: '7', items: [ENTRY] },
  FaqHits: { items: [ENTRY] },
  AnswerDelta: DELTA,
  ProductPage: { items: [PRODUCT], next: '20' },
  ProductList: { items: [PRODUCT] },
  NeighbourLists: { items: [NEIGHBOURS] },
  SuggestionList: { items: [SUGGESTION] },
  CartAnswer: { cart: CART, token: 'a-secret-of-this-cart' },
};
