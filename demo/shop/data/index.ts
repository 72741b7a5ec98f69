import { defineProduct } from './defineProduct';
import { bath } from './products/bath';
import { coffeeTea } from './products/coffeeTea';
import { garden } from './products/garden';
import { kitchen } from './products/kitchen';
import { light } from './products/light';
import { linen } from './products/linen';
import { paper } from './products/paper';
import { table } from './products/table';
import type { SeedCategory, SeedProduct } from './types';

export { createOrders } from './createOrders';
export { faq } from './faq';
export { loadLog } from './loadLog';

const shelves = [
  { slug: 'coffee-tea', en: 'Coffee & tea', zh: '咖啡与茶', lines: coffeeTea },
  { slug: 'table', en: 'Table', zh: '餐桌', lines: table },
  { slug: 'kitchen', en: 'Kitchen', zh: '厨房', lines: kitchen },
  { slug: 'linen', en: 'Linen', zh: '布艺', lines: linen },
  { slug: 'bath', en: 'Bath', zh: '浴室', lines: bath },
  { slug: 'light', en: 'Light', zh: '灯烛', lines: light },
  { slug: 'garden', en: 'Garden', zh: '园艺', lines: garden },
  { slug: 'paper', en: 'Paper', zh: '文具', lines: paper },
];

/** The shop's shelves, in the order of its navigation. */
export const categories: readonly SeedCategory[] = shelves.map(({ slug, en, zh }) => ({
  slug,
  title: { en, 'zh-Hans': zh },
}));

/** Everything the shop sells. */
export const products: readonly SeedProduct[] = shelves.flatMap(({ slug, lines }) =>
  lines.map((line) => defineProduct(slug, line)),
);
