import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readFaq } from '../../../../src/adapters/page/readFaq';
import { readProducts } from '../../../../src/adapters/page/readProducts';
import { FaqEntry, Product } from '../../../../src/contract/schemas';
import { createFakePage, type FakePageContent } from '../../../support/createFakePage';

const read = (content: Partial<FakePageContent>) => {
  const page = createFakePage(content);
  return { faq: readFaq(page), ...readProducts(page) };
};
const readOne = (product: object, more: Partial<FakePageContent> = {}) =>
  read({ jsonLd: [{ '@type': 'Product', name: 'Kettle', sku: 'k', ...product }], ...more }).products[0];
const offer = (more: object = {}) => ({ '@type': 'Offer', price: '79.00', priceCurrency: 'EUR', ...more });

describe('a product', () => {
  test('has id, title, address, price, picture, words, rating and stock of its JSON-LD', () => {
    expect(
      readOne({
        name: 'Kettle &amp; <i>lid</i>',
        url: '/p/kettle?ref=1',
        image: ['/kettle.jpg', '/other.jpg'],
        description: '<p>Pours well.</p><p>1 l</p>',
        category: 'Kitchen',
        aggregateRating: { ratingValue: '9', bestRating: 10, reviewCount: '12' },
        offers: offer({ availability: 'http://schema.org/InStock' }),
      }),
    ).toEqual({
      id: 'k',
      title: 'Kettle & lid',
      url: 'https://shop.example/p/kettle?ref=1',
      price: { amount: 7900, currency: 'EUR' },
      imageUrl: 'https://shop.example/kettle.jpg',
      description: 'Pours well.\n\n1 l',
      category: 'Kitchen',
      rating: { value: 4.5, count: 12 },
      stock: { level: 'in' },
    });
  });
  test('without a price or a name is none', () => {
    expect(readOne({})).toBeUndefined();
    expect(readOne({ offers: offer({ price: 'on request' }) })).toBeUndefined();
    expect(readOne({ name: ' ', offers: offer() }, { title: '' })).toBeUndefined();
  });
  test('is on this page, where it does not say where', () => {
    expect(readOne({ offers: offer() })?.url).toBe('https://shop.example/p/kettle');
    expect(
      readOne({ url: 'mailto:a@b.example', image: ['javascript:alert(1)'], offers: offer({ url: 'tel:1' }) }),
    ).toEqual({
      id: 'k',
      title: 'Kettle',
      url: 'https://shop.example/p/kettle',
      price: { amount: 7900, currency: 'EUR' },
    });
  });
  test('costs its cheapest offer that can be bought', () => {
    const offers = [
      offer({ price: 50, availability: 'OutOfStock' }),
      offer({ price: 70, availability: 'https://schema.org/LimitedAvailability' }),
      offer({ price: 60, availability: 'https://schema.org/InStock' }),
    ];
    expect(readOne({ offers })).toMatchObject({ price: { amount: 6000 }, stock: { level: 'in' } });
    expect(readOne({ offers: offers.slice(0, 2) })).toMatchObject({
      price: { amount: 7000 },
      stock: { level: 'low' },
    });
    expect(readOne({ offers: offers.slice(0, 1) })).toMatchObject({
      price: { amount: 5000 },
      stock: { level: 'out' },
    });
  });
  test('costs the lowest of a range', () => {
    const range = { '@type': 'AggregateOffer', lowPrice: 30, highPrice: 90, priceCurrency: 'JPY' };
    expect(readOne({ offers: range })?.price).toEqual({ amount: 30, currency: 'JPY' });
    expect(
      readOne({ offers: { ...range, offers: [offer({ price: 20 }), offer({ price: 10 })] } })?.price,
    ).toEqual({
      amount: 1000,
      currency: 'EUR',
    });
  });
  test('has a former price where the page names one that is higher', () => {
    const list = {
      '@type': 'UnitPriceSpecification',
      priceType: 'https://schema.org/ListPrice',
      price: '99',
      priceCurrency: 'EUR',
    };
    const now = { '@type': 'UnitPriceSpecification', price: '79', priceCurrency: 'EUR' };
    expect(readOne({ offers: { '@type': 'Offer', priceSpecification: [list, now] } })).toMatchObject({
      price: { amount: 7900 },
      compareAtPrice: { amount: 9900 },
    });
    expect(readOne({ offers: offer({ priceSpecification: { ...list, price: 10 } }) })).not.toHaveProperty(
      'compareAtPrice',
    );
  });
  test.each([
    ['InStock', 'in'],
    ['https://schema.org/OnlineOnly', 'in'],
    ['schema:SoldOut', 'out'],
    ['http://schema.org/Discontinued', 'out'],
    ['in stock', 'in'],
    ['out of stock', 'out'],
  ])('availability %s is stock %s', (availability, level) => {
    expect(readOne({ offers: offer({ availability }) })?.stock).toEqual({ level });
    expect(readOne({ offers: offer({ availability: { '@id': availability } }) })?.stock).toEqual({ level });
  });
  test('that can be ordered before it is there claims no stock', () => {
    expect(readOne({ offers: offer({ availability: 'https://schema.org/PreOrder' }) })).not.toHaveProperty(
      'stock',
    );
  });
  test('has variants as a group of products, or as offers with names', () => {
    const variant = (sku: string, more: object) => ({
      '@type': 'Product',
      sku,
      name: `Shirt ${sku}`,
      ...more,
    });
    const group = {
      '@type': 'ProductGroup',
      name: 'Shirt',
      productGroupID: 's',
      hasVariant: [
        variant('s-1', {
          color: 'Red',
          size: 'M',
          image: { '@type': 'ImageObject', contentUrl: '/red.jpg' },
          offers: offer({ price: 12 }),
        }),
        variant('s-2', { offers: offer({ price: 10, availability: 'SoldOut' }) }),
      ],
    };
    expect(read({ jsonLd: [group] }).products).toEqual([
      {
        id: 's',
        title: 'Shirt',
        url: 'https://shop.example/p/kettle',
        price: { amount: 1200, currency: 'EUR' },
        variants: [
          {
            id: 's-1',
            title: 'Red / M',
            price: { amount: 1200, currency: 'EUR' },
            imageUrl: 'https://shop.example/red.jpg',
          },
          {
            id: 's-2',
            title: 'Shirt s-2',
            price: { amount: 1000, currency: 'EUR' },
            stock: { level: 'out' },
          },
        ],
      },
    ]);
    const offers = [offer({ sku: 'a', name: 'Oat' }), offer({ sku: 'b', name: 'Elm' })];
    expect(readOne({ offers })?.variants?.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'Oat'],
      ['b', 'Elm'],
    ]);
    expect(readOne({ offers: offers.slice(0, 1) })).not.toHaveProperty('variants');
  });
  test('without a category takes it from the breadcrumbs, and never the shop’s front page', () => {
    const crumbs = (...all: string[]) => ({
      '@type': 'BreadcrumbList',
      itemListElement: all.map((name, at) => ({ '@type': 'ListItem', position: all.length - at, name })),
    });
    const product = { '@type': 'Product', name: 'Kettle', offers: offer() };
    const category = (...all: string[]) => read({ jsonLd: [product, crumbs(...all)] }).products[0]?.category;
    expect(category('Kettle', 'Kitchen', 'Home')).toBe('Kitchen');
    expect(category('Kettle', 'Home')).toBeUndefined();
  });
  test('without JSON-LD is read from meta tags', () => {
    const meta = {
      'og:type': 'product',
      'og:title': 'Mug',
      'og:url': '/p/mug',
      'og:image': '/mug.jpg',
      'product:price:amount': '1.299,50',
      'product:price:currency': 'eur',
      'product:availability': 'instock',
      'product:retailer_item_id': 'm',
    };
    expect(read({ meta })).toMatchObject({
      productId: 'm',
      products: [
        {
          id: 'm',
          title: 'Mug',
          url: 'https://shop.example/p/mug',
          imageUrl: 'https://shop.example/mug.jpg',
          price: { amount: 129_950, currency: 'EUR' },
          stock: { level: 'in' },
        },
      ],
    });
    expect(read({ meta: { 'og:type': 'article', 'og:title': 'News' } }).products).toEqual([]);
    const completed = readOne({}, { meta });
    expect(completed).toMatchObject({ id: 'k', title: 'Kettle', price: { amount: 129_950 } });
  });
});

describe('a listing', () => {
  test('has the products of its list, and is about none of them', () => {
    const items = ['a', 'b'].map((sku, at) => ({
      '@type': 'ListItem',
      position: at,
      item: { '@type': 'Product', sku, name: `Mug ${sku}`, url: `/p/${sku}`, offers: offer() },
    }));
    const page = { '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', itemListElement: items } };
    const { products, productId } = read({ jsonLd: [page], meta: { 'og:type': 'product.group' } });
    expect(products.map(({ id, url }) => [id, url])).toEqual([
      ['a', 'https://shop.example/p/a'],
      ['b', 'https://shop.example/p/b'],
    ]);
    expect(productId).toBeUndefined();
  });
  test('of five hundred counts for two hundred', () => {
    const jsonLd = Array.from({ length: 500 }, (_, at) => ({
      '@type': 'Product',
      sku: `${at}`,
      name: `P${at}`,
      offers: offer(),
    }));
    expect(read({ jsonLd }).products).toHaveLength(200);
  });
});

describe('the questions of a page', () => {
  const question = (name: unknown, text: unknown) => ({
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text },
  });
  test('are entries with text answers, whose links go on working', () => {
    const page = {
      '@type': ['WebPage', 'FAQPage'],
      inLanguage: 'de-AT',
      mainEntity: [
        question('Ist der Versand frei?', 'Ab <b>60&nbsp;€</b>, siehe <a href="/versand">Versand</a>.'),
        question('Leer', ''),
        question('', 'Ohne Frage'),
        question('Ist der Versand frei?', 'Zweimal'),
      ],
    };
    const { faq } = read({ jsonLd: [page] });
    expect(faq).toEqual([
      {
        id: expect.stringMatching(/^q-/) as string,
        question: 'Ist der Versand frei?',
        answer: 'Ab 60 €, siehe [Versand](https://shop.example/versand).',
        locale: 'de-AT',
      },
    ]);
    expect(read({ jsonLd: [{ ...page, inLanguage: '<x>' }], locale: 'fr' }).faq[0]?.locale).toBe('fr');
  });
  test('have the ids that the page gives them', () => {
    const mainEntity = { '@id': '#delivery', ...question('Q?', 'A') };
    expect(read({ jsonLd: [{ '@type': 'FAQPage', mainEntity }] }).faq[0]?.id).toBe('#delivery');
  });
  test('else keep their ids when answers change', () => {
    const ids = ['A', 'B'].map(
      (text) => read({ jsonLd: [{ '@type': 'FAQPage', mainEntity: question('Q?', text) }] }).faq[0]?.id,
    );
    expect(ids[0]).toBe(ids[1]);
  });
});

test('orders and parcels of the page are nobody’s business', () => {
  const jsonLd = [
    {
      '@type': 'Order',
      orderNumber: '1001',
      acceptedOffer: { itemOffered: { '@type': 'Product', name: 'Secret', offers: offer() } },
    },
    {
      '@type': 'ParcelDelivery',
      trackingNumber: 'X',
      itemShipped: { '@type': 'Product', name: 'Secret', offers: offer() },
    },
  ];
  expect(read({ jsonLd })).toEqual({ faq: [], products: [], productId: undefined });
});

/** JSON-LD as a hostile or broken shop may write it: known keys in wrong places, with wrong values. */
const chaos = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'large' },
    fc.constantFrom(
      'Product',
      'FAQPage',
      'Question',
      'ItemList',
      'ProductGroup',
      'EUR',
      '12,50',
      'InStock',
      'javascript:x',
      '/a',
      '<p>x',
      '',
    ),
    fc.constantFrom(1, -1, 1e308, null, true, 'x'.repeat(9000), '🙂'.repeat(4100)),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('node'),
  ),
  node: fc
    .dictionary(
      fc.constantFrom(
        '@type',
        '@id',
        '@graph',
        '@value',
        'name',
        'sku',
        'url',
        'image',
        'offers',
        'price',
        'priceCurrency',
        'description',
        'hasVariant',
        'mainEntity',
        'acceptedAnswer',
        'text',
        'itemListElement',
        'item',
        'aggregateRating',
        'ratingValue',
        'reviewCount',
        'priceSpecification',
        'availability',
        'category',
        'inLanguage',
        '__proto__',
        'toString',
      ),
      tie('value'),
      { maxKeys: 8 },
    )
    .map((node): unknown => node),
}));

test('whatever a page says, what is read fits the contract and touches no prototype', () => {
  const shape = z.object({ faq: z.array(FaqEntry), products: z.array(Product) });
  const product = fc.record({
    '@type': fc.constant('Product'),
    name: chaos.value,
    sku: chaos.value,
    offers: fc.oneof(chaos.node, fc.constant(offer())),
    image: chaos.value,
    category: chaos.value,
    description: chaos.value,
    aggregateRating: chaos.value,
    hasVariant: chaos.value,
  });
  const faq = fc.record({
    '@type': fc.constant('FAQPage'),
    mainEntity: fc.array(
      fc.record({
        name: chaos.value,
        acceptedAnswer: fc.oneof(chaos.value, fc.record({ text: chaos.value })),
      }),
    ),
  });
  const meta = fc.dictionary(
    fc.constantFrom(
      'og:type',
      'og:title',
      'og:url',
      'og:image',
      'product:price:amount',
      'product:price:currency',
      'product:retailer_item_id',
    ),
    fc.string({ maxLength: 400 }),
  );
  const before = Object.getOwnPropertyNames(Object.prototype);
  fc.assert(
    fc.property(fc.array(fc.oneof(product, faq, chaos.node), { maxLength: 4 }), meta, (jsonLd, meta) => {
      const result = shape.safeParse(read({ jsonLd, meta }));
      expect(result.error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
}, 60_000);
