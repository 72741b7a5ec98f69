export interface ShopWords {
  readonly add: string;
  readonly added: string;
  readonly soldOut: string;
  readonly empty: string;
  readonly remove: string;
  readonly removed: (title: string) => string;
  readonly undo: string;
  readonly more: (title: string) => string;
  readonly less: (title: string) => string;
  readonly total: string;
  readonly free: string;
  readonly toFree: (sum: string) => string;
  readonly checkout: string;
  readonly checkoutHref: string;
  /** Sum from which delivery is free, in minor units. */
  readonly freeFrom: number;
  money(amount: number): string;
  stock(count: number): string;
}

const LOW_STOCK = 5;

/** What the shop's script says, in the page's language. */
export function shopWords(lang: string): ShopWords {
  const isEnglish = lang === 'en';
  const format = new Intl.NumberFormat(lang, { style: 'currency', currency: isEnglish ? 'EUR' : 'CNY' });
  const money = (amount: number) => format.format(amount / 100);
  if (isEnglish) {
    return {
      add: 'Add to cart',
      added: 'It is in your cart.',
      soldOut: 'Sold out',
      empty: 'Nothing in it yet.',
      remove: 'Remove',
      removed: (title) => `${title} was taken out.`,
      undo: 'Put it back',
      more: (title) => `One more: ${title}`,
      less: (title) => `One less: ${title}`,
      total: 'Total',
      free: 'Delivery is free.',
      toFree: (sum) => `${sum} to free delivery.`,
      checkout: 'To the checkout',
      checkoutHref: '/checkout/',
      freeFrom: 6000,
      money,
      stock: (count) => (count <= 0 ? 'Sold out' : count <= LOW_STOCK ? `${count} left` : 'In stock'),
    };
  }
  return {
    add: '加入购物车',
    added: '已放入购物车。',
    soldOut: '已售罄',
    empty: '购物车是空的。',
    remove: '移除',
    removed: (title) => `已移除${title}。`,
    undo: '放回去',
    more: (title) => `增加一件：${title}`,
    less: (title) => `减少一件：${title}`,
    total: '合计',
    free: '已免运费。',
    toFree: (sum) => `再买 ${sum} 即可免运费。`,
    checkout: '去结账',
    checkoutHref: '/zh/checkout/',
    freeFrom: 47_000,
    money,
    stock: (count) => (count <= 0 ? '已售罄' : count <= LOW_STOCK ? `仅剩 ${count} 件` : '有货'),
  };
}
