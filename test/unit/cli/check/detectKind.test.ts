import { expect, test } from 'vitest';
import { detectKind } from '../../../../src/cli/check/detectKind';

test.each([
  ['faq', [{ id: 'a', question: 'Q', answer: 'A' }], 'x.json'],
  ['faq', { entries: [{ q: 'Q', a: 'A' }] }, 'x.json'],
  ['catalog', { items: [{ id: 'a', title: 'A', price: 3 }] }, 'x.json'],
  ['catalog', { products: [{ sku: 'a', name: 'A', link: '/a' }] }, 'x.json'],
  ['lists', { lists: [] }, 'x.json'],
  ['lists', [{ productId: 'a', items: [] }], 'x.json'],
  ['contact', { items: [{ kind: 'email', value: 'a@b.example' }] }, 'x.json'],
  // The content is silent: the name says it.
  ['faq', [], 'shop/faq.json'],
  ['catalog', { items: [] }, 'products.json'],
  ['lists', [], 'https://cdn.example/shopbell/lists.json?v=3'],
  ['contact', {}, 'contact.json'],
  [null, [], 'x.json'],
  [null, 'faq', 'x.json'],
  [null, { a: 1 }, 'package.json'],
])('%s: %j in %s', (kind, data, name) => {
  expect(detectKind(data, name)).toBe(kind);
});
