import { describe, expect, it } from 'vitest';
import { categories, products } from '../../../../../demo/shop/data';
import type { LocalText } from '../../../../../demo/shop/data/types';

const CHINESE = /\p{Script=Han}/u;
const texts = products.flatMap(({ id, title, tagline, description, variants }): [string, LocalText][] => [
  [id, title],
  [id, tagline],
  [id, description],
  ...variants.map((variant): [string, LocalText] => [variant.id, variant.title]),
]);

describe('the shop sells', () => {
  it('at least 64 things on 8 shelves, none of them empty', () => {
    expect(categories).toHaveLength(8);
    expect(products.length).toBeGreaterThanOrEqual(64);
    for (const { slug } of categories) {
      expect(products.filter(({ category }) => category === slug).length, slug).toBeGreaterThan(0);
    }
    expect(products.filter(({ category }) => !categories.some(({ slug }) => slug === category))).toEqual([]);
  });

  it('every product and variant under an id of its own', () => {
    const ids = products.flatMap(({ id, variants }) => [id, ...variants.map((variant) => variant.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length);
  });

  it('enough variants, low stock, sold out and reduced things to show each state', () => {
    expect(products.filter(({ variants }) => variants.length > 0).length).toBeGreaterThanOrEqual(15);
    const soldOut = products.filter(({ stock }) => stock === 0).length;
    expect(soldOut).toBeGreaterThanOrEqual(3);
    expect(soldOut).toBeLessThanOrEqual(5);
    expect(products.filter(({ stock }) => stock > 0 && stock <= 5).length).toBeGreaterThan(0);
    expect(products.filter(({ compareAt }) => compareAt).length).toBeGreaterThan(0);
  });

  it('as many pieces as its variants together', () => {
    for (const { id, stock, variants } of products.filter(({ variants }) => variants.length > 0)) {
      expect(stock, id).toBe(variants.reduce((sum, variant) => sum + variant.stock, 0));
    }
  });

  it('at whole prices in both currencies, and reduced only downwards', () => {
    for (const { id, price, compareAt, variants } of products) {
      for (const { EUR, CNY } of [price, ...variants.flatMap((variant) => variant.price ?? [])]) {
        expect(Number.isInteger(EUR) && EUR > 0, id).toBe(true);
        expect(Number.isInteger(CNY) && CNY % 100, id).toBe(0);
      }
      if (!compareAt) continue;
      expect(compareAt.EUR, id).toBeGreaterThan(price.EUR);
      expect(compareAt.CNY, id).toBeGreaterThan(price.CNY);
    }
  });

  it('under names and lines in English and in Chinese', () => {
    for (const [id, { en, 'zh-Hans': zh }] of texts) {
      expect(en.trim(), id).not.toBe('');
      expect(en, id).not.toMatch(CHINESE);
      expect(zh.trim(), id).not.toBe('');
    }
  });

  it('things whose names and lines are really Chinese', () => {
    for (const { id, title, tagline, description } of products) {
      for (const text of [title, tagline, description]) expect(text['zh-Hans'], id).toMatch(CHINESE);
    }
  });
});
