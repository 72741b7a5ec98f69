import type { LocalText, SeedProduct, SeedVariant } from './types';

/** About what one euro costs in yuan. */
const YUAN_A_EURO = 7.8;

export interface ProductLine {
  readonly id: string;
  /** English and Chinese, parted by `|`. */
  readonly title: string;
  readonly tagline: string;
  readonly about: string;
  readonly euros: number;
  /** Where the rule for natural prices would be wrong. */
  readonly yuan?: number;
  readonly was?: number;
  readonly stars: number;
  readonly reviews: number;
  readonly stock: number;
  readonly tags: string;
  /** `en|zh|#colour|stock` a variant. */
  readonly colours?: readonly string[];
  /** `en|zh|euros|stock` a variant, and yuan where they must be exact. */
  readonly sizes?: readonly string[];
}

/** A product from one line of a category's table. */
export function defineProduct(category: string, line: ProductLine): SeedProduct {
  const variants = [
    ...(line.colours ?? []).map(colourVariant(line)),
    ...(line.sizes ?? []).map(sizeVariant(line)),
  ];
  return {
    id: line.id,
    slug: line.id,
    category,
    title: local(line.title),
    tagline: local(line.tagline),
    description: local(line.about),
    price: price(line.euros, line.yuan),
    ...(line.was && { compareAt: price(line.was) }),
    rating: { value: line.stars, count: line.reviews },
    stock: line.stock,
    variants,
    image: `/img/${line.id}.svg`,
    attributes: line.tags.split(' '),
  };
}

const colourVariant =
  ({ id }: ProductLine) =>
  (text: string): SeedVariant => {
    const [en = '', zh = '', color = '', stock = '0'] = text.split('|');
    const variant = `${id}-${en.toLowerCase().replace(/\s+/g, '-')}`;
    return {
      id: variant,
      title: { en, 'zh-Hans': zh },
      color,
      stock: Number(stock),
      image: `/img/${variant}.svg`,
    };
  };

const sizeVariant =
  ({ id }: ProductLine) =>
  (text: string, index: number): SeedVariant => {
    const [en = '', zh = '', euros = '0', stock = '0', yuan] = text.split('|');
    return {
      id: `${id}-${index + 1}`,
      title: { en, 'zh-Hans': zh },
      price: price(Number(euros), yuan ? Number(yuan) : undefined),
      stock: Number(stock),
    };
  };

function local(text: string): LocalText {
  const [en = '', zh = en] = text.split('|');
  return { en, 'zh-Hans': zh };
}

function price(euros: number, yuan = naturalYuan(euros * YUAN_A_EURO)): SeedProduct['price'] {
  return { EUR: Math.round(euros * 100), CNY: yuan * 100 };
}

/** As a Chinese price tag would say it: ends in 9 from ¥100 on, in 5 or 9 below. */
function naturalYuan(yuan: number): number {
  if (yuan >= 100) return Math.max(99, Math.round(yuan / 10) * 10 - 1);
  const ten = Math.floor(yuan / 10) * 10;
  return yuan - ten < 3 ? ten - 1 : yuan - ten < 7.5 ? ten + 5 : ten + 9;
}
