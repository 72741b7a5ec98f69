import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { RawOptions } from '../../../../src/contract/options';
import { createContext } from '../../../support/createContext';
import { createFakePage } from '../../../support/createFakePage';
import { chooseBackends } from '../../../../src/widget/services/chooseBackends';
import { guessCapabilities } from '../../../../src/widget/guessCapabilities';

/** Nobody has decided. */
const consent = { need: () => false, personal: signal('unknown' as const) };

async function choose(raw: RawOptions): Promise<readonly string[]> {
  const adapters = await Promise.all(
    chooseBackends(raw, consent).map(async ({ load }) =>
      (await load())(createContext({ page: createFakePage() })),
    ),
  );
  for (const adapter of adapters) adapter.dispose();
  return adapters.map(({ id }) => id);
}

test.each([
  ['nothing: the page', {}, ['page']],
  ['auto: the page', { adapter: 'auto' }, ['page']],
  ['an endpoint: http', { endpoint: '/v1' }, ['http']],
  ['http', { adapter: 'http', endpoint: '/v1' }, ['http']],
  ['files: them, and the page for what is missing', { faq: '/faq.json' }, ['files', 'page']],
  ['files and an endpoint: the files first', { products: '/p.json', endpoint: '/v1' }, ['files', 'http']],
  ['files and nothing else', { adapter: 'files', suggestions: '/lists/', endpoint: '/v1' }, ['files']],
  ['files, but names none', { adapter: 'files' }, []],
  ['the page and nothing else', { adapter: 'page', faq: '/faq.json' }, ['page']],
  ['none', { adapter: 'none', endpoint: '/v1' }, []],
  ['a word that does not exist: as if it were not there', { adapter: 'htpp', endpoint: ' /v1 ' }, ['http']],
] as const)('the tag names %s', async (_, raw, ids) => {
  expect(await choose(raw)).toEqual(ids);
});

test('what the page says is not kept for another page', () => {
  expect(chooseBackends({ faq: '/faq.json' }, consent).map(({ isCached }) => isCached)).toEqual([
    true,
    false,
  ]);
});

test('tiles are guessed from the tag alone', () => {
  const guess = (raw: RawOptions) =>
    ['orders', 'faq', 'catalog'].filter((name) => guessCapabilities(raw).has(name));
  expect(guess({ endpoint: '/v1' })).toEqual(['orders', 'faq', 'catalog']);
  expect(guess({ faq: '/faq.json' })).toEqual(['faq']);
  expect(guess({ products: '/products.json' })).toEqual(['catalog']);
  expect(guess({})).toEqual([]);
});
