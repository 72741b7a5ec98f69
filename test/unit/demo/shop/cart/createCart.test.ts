// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCart } from '../../../../../demo/shop/cart/createCart';
import { shopWords } from '../../../../../demo/shop/cart/shopWords';

const thing = (title: string, stock: number) => ({
  title,
  url: '/',
  image: '/img/mark.svg',
  price: 100,
  stock,
});
const catalog = {
  'paper-filters': { ...thing('Paper filters, 100', 400), variants: {} },
  'milk-jug': { ...thing('Milk jug, clay', 0), variants: {} },
  'stoneware-mug': {
    ...thing('Stoneware mug', 160),
    variants: {
      'stoneware-mug-moss': thing('Stoneware mug, Moss', 80),
      'stoneware-mug-clay': thing('Stoneware mug, Clay', 80),
    },
  },
  'pour-over-kettle': {
    ...thing('Pour-over kettle, 1.2 L', 10),
    variants: {
      'pour-over-kettle-oat': thing('Pour-over kettle, 1.2 L, Oat', 0),
      'pour-over-kettle-slate': thing('Pour-over kettle, 1.2 L, Slate', 10),
    },
  },
};
const KEY = 'oat-elm-cart';

/** Answers of the shop's server, in turn; the last one stays. */
let answers: (() => Response)[];

beforeEach(() => {
  localStorage.clear();
  document.documentElement.lang = 'en';
  answers = [() => Response.json(catalog)];
  vi.stubGlobal('fetch', async (path: string) => {
    if (path !== '/assets/products.en.json') throw new TypeError(`unexpected ${path}`);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer?.();
  });
});
afterEach(() => vi.unstubAllGlobals());
const create = () => createCart(shopWords('en'));

describe('the cart', () => {
  it('stores nothing before something is added', async () => {
    const cart = create();
    expect(cart.lines()).toEqual([]);
    await cart.catalog();
    expect(localStorage.length).toBe(0);
    await cart.add('paper-filters');
    expect(localStorage.getItem(KEY)).toBe('[{"id":"paper-filters","quantity":1}]');
  });

  it('counts the same thing up and keeps colours apart', async () => {
    const cart = create();
    await cart.add('stoneware-mug', 'stoneware-mug-moss', 2);
    await cart.add('stoneware-mug', 'stoneware-mug-clay');
    await cart.add('stoneware-mug', 'stoneware-mug-moss');
    expect(cart.lines()).toEqual([
      { id: 'stoneware-mug', variantId: 'stoneware-mug-clay', quantity: 1 },
      { id: 'stoneware-mug', variantId: 'stoneware-mug-moss', quantity: 3 },
    ]);
  });

  it('takes the first colour that is there when none is named', async () => {
    const cart = create();
    await cart.add('pour-over-kettle');
    expect(cart.lines()).toEqual([
      { id: 'pour-over-kettle', variantId: 'pour-over-kettle-slate', quantity: 1 },
    ]);
  });

  it('says in plain words what it cannot add, and adds nothing', async () => {
    const cart = create();
    await expect(cart.add('milk-jug')).rejects.toThrow('Milk jug, clay is sold out.');
    await expect(cart.add('no-such-thing')).rejects.toThrow('We no longer sell this.');
    await expect(cart.add('pour-over-kettle', 'pour-over-kettle-slate', 11)).rejects.toThrow(
      'There are only 10 of Pour-over kettle, 1.2 L, Slate.',
    );
    expect(cart.lines()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it('says so when the shop does not answer, and works again when it does', async () => {
    answers.unshift(() => new Response(null, { status: 503 }));
    const cart = create();
    await expect(cart.add('paper-filters')).rejects.toThrow('The shop did not answer.');
    await cart.add('paper-filters');
    expect(cart.lines()).toHaveLength(1);
  });

  it('gives back what was taken out', async () => {
    const cart = create();
    await cart.add('paper-filters', undefined, 3);
    const [line] = cart.lines();
    if (!line) throw new Error('nothing was added');
    cart.set(line, 0);
    expect(cart.lines()).toEqual([]);
    cart.set(line, line.quantity);
    expect(cart.lines()).toEqual([{ id: 'paper-filters', quantity: 3 }]);
  });

  it.each(['{', '"text"', '{"id":1}', '[null,{"id":"x"},{"id":"paper-filters","quantity":"2"}]'])(
    'is empty where the browser holds %s',
    (stored) => {
      localStorage.setItem(KEY, stored);
      expect(create().lines()).toEqual([]);
    },
  );

  it('lasts as long as the page where storage is denied', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const cart = create();
    const onChange = vi.fn();
    cart.onChange(onChange);
    await cart.add('paper-filters');
    expect(cart.lines()).toEqual([{ id: 'paper-filters', quantity: 1 }]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
