import { pageAdapter } from '../../src/adapters/page';
import type { FaqEntry, Product } from '../../src/contract/types';
import { buildFaqEntry } from '../../src/testing/builders/buildFaqEntry';
import { buildProduct } from '../../src/testing/builders/buildProduct';
import type { CreateSubject } from '../../src/testing/World';
import { createFakePage } from './createFakePage';

const AVAILABILITY: Readonly<Record<string, string>> = { out: 'OutOfStock', low: 'LimitedAvailability' };

/** A page with JSON-LD as shops write it; what is seeded becomes part of it, as after a soft navigation. */
export const createPageWorld: CreateSubject = async () => {
  const faq = new Map<string, FaqEntry>();
  const products = new Map<string, Product>();
  const page = createFakePage();
  const write = () =>
    page.become({
      jsonLd: [
        {
          '@context': 'https://schema.org',
          '@type': 'FAQPage',
          mainEntity: [...faq.values()].map(toQuestion),
        },
        { '@context': 'https://schema.org', '@graph': [...products.values()].map(toProduct) },
      ],
    });
  const add = <T extends { readonly id: string }>(map: Map<string, T>, items: readonly T[]) => {
    for (const item of items) map.set(item.id, item);
    write();
  };
  // An adapter of the page has what the page has when it is made.
  add(faq, [buildFaqEntry()]);
  add(products, [buildProduct()]);
  return {
    adapter: (context) => pageAdapter()({ ...context, page }),
    world: {
      seedFaq: async (entries) => add(faq, entries),
      seedProducts: async (more) => add(products, more),
      close: async () => {},
    },
  };
};

/** Texts may be HTML in JSON-LD, so what is none is written with character references. */
const toHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function toQuestion({ id, question, answer, locale }: FaqEntry) {
  return {
    '@type': 'Question',
    '@id': id,
    name: toHtml(question),
    ...(locale && { inLanguage: locale }),
    acceptedAnswer: { '@type': 'Answer', text: toHtml(answer) },
  };
}

function toProduct({ id, title, url, price, category, stock, rating }: Product) {
  return {
    '@type': 'Product',
    sku: id,
    name: toHtml(title),
    url,
    ...(category && { category }),
    ...(rating && {
      aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.value, reviewCount: rating.count },
    }),
    offers: {
      '@type': 'Offer',
      price: (price.amount / 100).toFixed(2),
      priceCurrency: price.currency,
      availability: `https://schema.org/${AVAILABILITY[stock?.level ?? 'in'] ?? 'InStock'}`,
    },
  };
}
