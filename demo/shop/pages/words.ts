import type { LocalText } from '../data/types';

export type Locale = keyof LocalText;

const en = {
  shop: 'Oat & Elm',
  lang: 'en',
  banner: 'Free delivery from €60 · 30 days to change your mind',
  home: 'Home',
  help: 'Help',
  cart: 'Cart',
  other: '中文',
  skip: 'To the content',
  heroTitle: 'Things that outlive the kitchen',
  heroText: 'Enamel, stoneware and linen from workshops within a day’s ride of Ghent.',
  heroButton: 'See the kettles',
  loved: 'Loved this month',
  reduced: 'A little less this week',
  shelves: 'Shelves',
  reviews: '{count} reviews',
  colour: 'Colour',
  size: 'Size',
  add: 'Add to cart',
  soldOut: 'Sold out',
  low: '{count} left',
  inStock: 'In stock',
  perkDelivery: 'Ordered before 16:00, it leaves us today',
  perkReturns: 'Free returns for 30 days, at 2,100 pick-up points',
  perkGuarantee: 'Two years of guarantee, five on enamel',
  details: 'Care and cleaning',
  goesWith: 'From the same shelf',
  before: 'before',
  cartTitle: 'Your cart',
  checkoutTitle: 'Checkout',
  orderTitle: 'Thank you',
  helpTitle: 'Help',
  helpText: 'Answers to what people ask us most. The bell in the corner knows them too.',
  topics: {
    delivery: 'Delivery',
    returns: 'Returns',
    payment: 'Payment',
    products: 'Care',
    shop: 'The shop',
  },
  name: 'Name',
  email: 'E-mail',
  street: 'Street and number',
  postcode: 'Postcode',
  city: 'Town',
  place: 'Place the order',
  demo: 'This is a demo: nothing is charged and nothing is sent.',
  orderText:
    'Your order has been noted in this demo. Real ones to look up in the bell: 20418 with maya@verbeke.example.',
  orderNumber: 'Order number',
  back: 'Back to the shop',
  footer: 'Oat & Elm, Zwijnaardsesteenweg 12, 9000 Ghent. An invented shop that shows Shopbell at work.',
  notFound: 'There is no such page.',
};
export type Words = typeof en;

const zh: Words = {
  shop: '燕麦与榆',
  lang: 'zh-Hans',
  banner: '满 ¥470 免运费 · 30 天内可退换',
  home: '首页',
  help: '帮助',
  cart: '购物车',
  other: 'English',
  skip: '跳到正文',
  heroTitle: '比厨房更长久的器物',
  heroText: '珐琅、炻瓷与亚麻，出自根特周边一日车程内的工坊。',
  heroButton: '看看手冲壶',
  loved: '本月最受欢迎',
  reduced: '本周小降价',
  shelves: '货架',
  reviews: '{count} 条评价',
  colour: '颜色',
  size: '尺寸',
  add: '加入购物车',
  soldOut: '已售罄',
  low: '仅剩 {count} 件',
  inStock: '有货',
  perkDelivery: '16:00 前下单，当天发出',
  perkReturns: '30 天免费退货，2,100 个自提点',
  perkGuarantee: '质保两年，珐琅五年',
  details: '保养与清洁',
  goesWith: '同一货架',
  before: '原价',
  cartTitle: '您的购物车',
  checkoutTitle: '结账',
  orderTitle: '谢谢您',
  helpTitle: '帮助',
  helpText: '大家最常问的问题，角落里的铃铛也都知道。',
  topics: { delivery: '配送', returns: '退换', payment: '付款', products: '保养', shop: '本店' },
  name: '姓名',
  email: '邮箱',
  street: '街道门牌',
  postcode: '邮编',
  city: '城市',
  place: '提交订单',
  demo: '这是演示：不会扣款，也不会发货。',
  orderText: '订单已在演示中记下。可在铃铛里查询的真实订单：20418，邮箱 maya@verbeke.example。',
  orderNumber: '订单号',
  back: '返回商店',
  footer: '燕麦与榆，根特 9000，Zwijnaardsesteenweg 12 号。为展示 Shopbell 而虚构的商店。',
  notFound: '没有这个页面。',
};

export const words: Readonly<Record<Locale, Words>> = { en, 'zh-Hans': zh };

/** A link within the shop in that language. */
export const link = (locale: Locale, path: string) => (locale === 'en' ? path : `/zh${path}`);

const CURRENCY = { en: 'EUR', 'zh-Hans': 'CNY' } as const;
export const currencyOf = (locale: Locale) => CURRENCY[locale];

/** A price in the page's currency. */
export function formatPrice(locale: Locale, price: { readonly EUR: number; readonly CNY: number }): string {
  const currency = currencyOf(locale);
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(price[currency] / 100);
}
