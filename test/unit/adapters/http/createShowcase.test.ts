import { expect, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import type { CallOptions } from '../../../../src/contract/types';
import { createContext } from '../../../support/createContext';

const options: CallOptions = { signal: new AbortController().signal, locale: 'en', currency: 'EUR' };
const ids = Array.from({ length: 120 }, (_, place) => `p${place}`);

/** A backend that has everything, up to fifty at a time. */
function setUp() {
  const asked: number[] = [];
  const http = async (url: string) => {
    const wanted = new URL(url, 'https://shop.example').searchParams.get('ids')!.split(',');
    asked.push(wanted.length);
    const price = { amount: 1, currency: 'EUR' };
    return Response.json({
      items: url.includes('lists')
        ? wanted.map((productId) => ({ productId, items: [] }))
        : wanted.map((id) => ({ id, title: id, url: `/${id}`, price })),
    });
  };
  return { adapter: httpAdapter({ endpoint: '/v1' })(createContext({ http })), asked };
}

test('any number of products is asked for fifty at a time, and comes in the order asked for', async () => {
  const { adapter, asked } = setUp();
  const products = await adapter.catalog!.byIds!(ids, options);
  expect(products.map(({ id }) => id)).toEqual(ids);
  const lists = await adapter.suggestions!.lists!(ids, options);
  expect(lists.map(({ productId }) => productId)).toEqual(ids);
  expect(asked).toEqual([50, 50, 20, 50, 50, 20]);
});

test('nothing is asked where nothing is wanted', async () => {
  const { adapter, asked } = setUp();
  expect(await adapter.catalog!.byIds!([], options)).toEqual([]);
  expect(asked).toEqual([]);
});
