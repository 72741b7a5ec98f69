import type { CartWords } from './createCart';

export interface ShopWords extends CartWords {
  readonly add: string;
  readonly added: (title: string) => string;
  readonly toCart: string;
  readonly cartHref: string;
  readonly soldOutNow: string;
  readonly soldOutShort: string;
  readonly empty: string;
  readonly browse: string;
  readonly homeHref: string;
  readonly remove: string;
  readonly removed: (title: string) => string;
  readonly undo: string;
  readonly more: (title: string) => string;
  readonly less: (title: string) => string;
  readonly colon: string;
  readonly comma: string;
  readonly goods: string;
  readonly delivery: string;
  readonly nothing: string;
  readonly total: string;
  readonly free: string;
  readonly toFree: (sum: string) => string;
  readonly checkout: string;
  readonly checkoutHref: string;
  /** Sum from which delivery is free, and what it costs below, in minor units. */
  readonly freeFrom: number;
  readonly deliveryPrice: number;
  money(amount: number): string;
  stock(count: number): string;
}

const LOW_STOCK = 5;

const english: Omit<ShopWords, 'money'> = {
  unknown: 'We no longer sell this.',
  soldOut: (title) => `${title} is sold out.`,
  noMore: (title, stock) => `There are only ${stock} of ${title}.`,
  offline: 'The shop did not answer. Try again in a moment.',
  add: 'Add to cart',
  added: (title) => `${title} is in your cart. `,
  toCart: 'See the cart',
  cartHref: '/cart/',
  soldOutNow: 'Sold out for now',
  soldOutShort: 'Sold out',
  empty: 'Nothing in it yet.',
  browse: 'Look around',
  homeHref: '/',
  remove: 'Remove',
  removed: (title) => `${title} was taken out. `,
  undo: 'Put it back',
  more: (title) => `One more: ${title}`,
  less: (title) => `One fewer: ${title}`,
  colon: ': ',
  comma: ', ',
  goods: 'Goods',
  delivery: 'Delivery',
  nothing: 'Free',
  total: 'Total',
  free: 'Delivery is free',
  toFree: (sum) => `${sum} to free delivery`,
  checkout: 'Go to checkout',
  checkoutHref: '/checkout/',
  freeFrom: 6000,
  deliveryPrice: 490,
  stock: (count) => (count <= 0 ? english.soldOutNow : count <= LOW_STOCK ? `${count} left` : 'In stock'),
};

const chinese: Omit<ShopWords, 'money'> = {
  unknown: '本店已不再销售此商品。',
  soldOut: (title) => `${title}已售罄。`,
  noMore: (title, stock) => `${title}仅有 ${stock} 件。`,
  offline: '商店没有响应，请稍后再试。',
  add: '加入购物车',
  added: (title) => `${title}已放入购物车。`,
  toCart: '查看购物车',
  cartHref: '/zh/cart/',
  soldOutNow: '暂时售罄',
  soldOutShort: '已售罄',
  empty: '购物车是空的。',
  browse: '去逛逛',
  homeHref: '/zh/',
  remove: '移除',
  removed: (title) => `已移除${title}。`,
  undo: '放回去',
  more: (title) => `增加一件：${title}`,
  less: (title) => `减少一件：${title}`,
  colon: '：',
  comma: '，',
  goods: '商品',
  delivery: '运费',
  nothing: '免费',
  total: '合计',
  free: '已免运费',
  toFree: (sum) => `再买 ${sum} 即可免运费`,
  checkout: '去结账',
  checkoutHref: '/zh/checkout/',
  freeFrom: 47_000,
  deliveryPrice: 3800,
  stock: (count) => (count <= 0 ? chinese.soldOutNow : count <= LOW_STOCK ? `仅剩 ${count} 件` : '有货'),
};

/** What the shop's script says, in the page's language. */
export function shopWords(lang: string): ShopWords {
  const isEnglish = lang === 'en';
  const format = new Intl.NumberFormat(lang, {
    style: 'currency',
    currency: isEnglish ? 'EUR' : 'CNY',
    trailingZeroDisplay: isEnglish ? 'auto' : 'stripIfInteger',
  });
  return { ...(isEnglish ? english : chinese), money: (amount) => format.format(amount / 100) };
}
