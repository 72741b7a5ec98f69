import { describe, expect, test } from 'vitest';
import { categories, createOrders, faq, loadLog, products } from '../../demo/shop/data';
import { renderSite } from '../../demo/shop/render';

const site = new Map(renderSite().map(({ path, content }) => [path, content]));
const pages = [...site].filter(([path]) => path.endsWith('.html'));

describe('the data', () => {
  test('sixty products and more in eight categories, ids unique, both languages and currencies filled', () => {
    expect(products.length).toBeGreaterThanOrEqual(60);
    expect(categories).toHaveLength(8);
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
    for (const { title, description, price } of products) {
      expect([title.en, title['zh-Hans'], description.en, description['zh-Hans']].every(Boolean)).toBe(true);
      expect(price.EUR > 0 && price.CNY > 0).toBe(true);
    }
  });
  test('forty questions and more a language, no phrasing in two entries', () => {
    for (const locale of ['en', 'zh-Hans']) {
      const entries = faq.filter((entry) => entry.locale === locale);
      const phrases = entries.flatMap(({ question, alternates = [] }) => [question, ...alternates]);
      expect(entries.length).toBeGreaterThanOrEqual(40);
      expect(new Set(phrases).size).toBe(phrases.length);
    }
  });
  test('orders and the log speak of products that exist', () => {
    const known = new Map(products.map((product) => [product.id, product]));
    for (const { items } of createOrders(new Date())) {
      for (const { productId, variantId } of items) {
        const product = known.get(productId);
        expect(product, productId).toBeDefined();
        if (variantId) expect(product?.variants.map(({ id }) => id)).toContain(variantId);
      }
    }
    const log = loadLog();
    expect(log.length).toBeGreaterThan(3000);
    expect(log.filter(({ product }) => !known.has(product))).toEqual([]);
  });
});

describe('the pages', () => {
  test('every internal link and picture leads to a file', () => {
    const missing = new Set<string>();
    for (const [, content] of pages) {
      for (const [, url] of content.matchAll(/(?:href|src)="(\/[^"#?]*)"/g)) {
        const path = (url ?? '').slice(1);
        const isBundled = /^(assets\/shop\.js|shopbell\.js)$/.test(path);
        if (!isBundled && !site.has(path) && !site.has(`${path}index.html`)) missing.add(path);
      }
    }
    expect([...missing]).toEqual([]);
  });
  test('structured data on every page, and it parses', () => {
    for (const [path, content] of pages) {
      const blocks = [...content.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
      expect(blocks.length, path).toBeGreaterThanOrEqual(2);
      for (const [, json] of blocks) expect(() => JSON.parse(json ?? '') as unknown).not.toThrow();
    }
  });
  test('no inline script or style beyond data, so the strict policy they are served under holds', () => {
    for (const [, content] of pages) {
      expect(content).not.toMatch(/\sstyle="|<style|\son\w+="/);
      expect(content.match(/<script(?![^>]*(src=|ld\+json))/)).toBeNull();
    }
  });
});
