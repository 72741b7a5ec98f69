import { expect, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import type { CallOptions } from '../../../../src/contract/types';
import { createContext } from '../../../support/createContext';

const options: CallOptions = { signal: new AbortController().signal, locale: 'en' };
const entry = (id: string) => ({ id, question: 'Q', answer: 'A' });

/** A backend with a page a cursor; the first has none. */
function setUp(answer: (cursor: string | null, etag: string | undefined) => Response) {
  const asked: (string | null)[] = [];
  const http = async (url: string, { headers }: { readonly headers?: Readonly<Record<string, string>> }) => {
    const cursor = new URL(url, 'https://shop.example').searchParams.get('cursor');
    asked.push(cursor);
    return answer(cursor, headers?.['if-none-match']);
  };
  const { faq } = httpAdapter({ endpoint: '/v1' })(createContext({ http }));
  return { faq: faq!, asked };
}

test('a list in pages is one list', async () => {
  const pages: Readonly<Record<string, object>> = {
    null: { version: '1', items: [entry('a'), entry('b')], next: 'second' },
    second: { version: '1', items: [entry('c')], next: 'third' },
    third: { version: '1', items: [entry('d')] },
  };
  const { faq } = setUp((cursor) => Response.json(pages[`${cursor}`]));
  const list = await faq.list({}, options);
  if (list === 'unchanged') throw new Error('It is new.');
  expect([list.version, list.items.map(({ id }) => id)]).toEqual(['1', ['a', 'b', 'c', 'd']]);
});

test('only the first page is asked for by version: the others have an ETag of their own', async () => {
  const { faq } = setUp((cursor, etag) => {
    if (cursor === null) return Response.json({ version: '2', items: [], next: 'second' });
    if (etag) return new Response(null, { status: 304 });
    return Response.json({ version: '2', items: [entry('a')] });
  });
  expect(await faq.list({ ifVersion: '1' }, options)).toMatchObject({ items: [{ id: 'a' }] });
});

test('a list that changes between two pages is asked for again the next time', async () => {
  const { faq } = setUp((cursor) =>
    Response.json(cursor ? { version: 'new', items: [] } : { version: 'old', items: [], next: 'second' }),
  );
  expect(await faq.list({}, options)).toMatchObject({ version: 'old' });
});

test('a list without end has one', async () => {
  const { faq, asked } = setUp(() => Response.json({ version: '1', items: [entry('a')], next: 'more' }));
  const list = await faq.list({}, options);
  expect(list === 'unchanged' ? 0 : list.items.length).toBe(asked.length);
  expect(asked.length).toBe(50);
});

test('a page that fails fails the list, and says where', async () => {
  const { faq } = setUp((cursor) =>
    cursor ? new Response('<html>') : Response.json({ version: '1', items: [], next: 'second' }),
  );
  await expect(faq.list({}, options)).rejects.toMatchObject({
    code: 'protocol',
    capability: 'faq',
    adapterId: 'http',
  });
});
