// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OPTIONS } from '../../../src/contract/options';
import { createShopbell, type ShopbellConfig } from '../../../src/entries/createShopbell';
import { WRONG_TYPES } from '../options/wrongTypes';

const create = (config: unknown) => createShopbell(config as ShopbellConfig);
const bells = () => [...document.documentElement.children].filter(({ shadowRoot }) => shadowRoot);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  for (const bell of bells()) bell.remove();
  vi.restoreAllMocks();
});

describe('whatever an option is given, there is a bell and nothing is thrown', () => {
  test.each(Object.keys(OPTIONS))('%s', (name) => {
    for (const [called, value] of [...WRONG_TYPES, ['true', true], ['false', false]] as const) {
      const bell = create({ [name]: value });
      expect(bells(), called).toHaveLength(1);
      const [{ style, dataset } = document.body] = bells() as HTMLElement[];
      // As if nothing were written.
      expect(style.cssText, called).toBe('');
      expect(dataset['position'], called).not.toBe('start');
      bell.destroy();
      expect(bells(), called).toEqual([]);
    }
  });
  test.each(WRONG_TYPES)('the configuration itself is %s', (_, config) => {
    create(config).destroy();
  });
});

test('options in their own types do what attributes do', () => {
  create({ offsetX: 40, zIndex: 7, accent: '#0a7', position: 'start' });
  const [{ style, dataset } = document.body] = bells() as HTMLElement[];
  expect(style.getPropertyValue('--offsetX')).toBe('40');
  expect(style.getPropertyValue('--zIndex')).toBe('7');
  expect(style.getPropertyValue('--accent')).toBe('#0a7');
  expect(dataset['position']).toBe('start');
});
