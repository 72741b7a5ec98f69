import { expect, test } from 'vitest';
import { filesAdapter } from '../../../../src/adapters/files';
import { pageAdapter } from '../../../../src/adapters/page';
import { AdapterError } from '../../../../src/contract/errors';
import { joinBackends } from '../../../../src/widget/services/joinBackends';
import { createContext } from '../../../support/createContext';
import { createFakePage } from '../../../support/createFakePage';

const options = { signal: new AbortController().signal, locale: 'en' };
const question = { '@type': 'Question', name: 'Q', acceptedAnswer: { text: 'From the page' } };
const offers = { price: 5, priceCurrency: 'EUR' };
const page = createFakePage({
  jsonLd: [
    { '@type': 'FAQPage', mainEntity: question },
    { '@type': 'Product', sku: 'k', name: 'Kettle', offers },
  ],
});
const join = (file: () => Promise<Response>) =>
  joinBackends([filesAdapter({ faq: '/faq.json' }), pageAdapter()])(createContext({ page, http: file }));
const answers = async (adapter: ReturnType<typeof join>) => {
  const list = await adapter.faq!.list({}, options);
  return list === 'unchanged' ? list : list.items.map(({ answer }) => answer);
};

test('files come first, the page has what is missing', async () => {
  const adapter = join(async () => Response.json([{ id: 'a', question: 'Q', answer: 'From the file' }]));
  expect(await answers(adapter)).toEqual(['From the file']);
  expect((await adapter.catalog!.search({ text: 'kettle' }, options)).items).toMatchObject([{ id: 'k' }]);
  adapter.dispose();
  await expect.poll(page.listenerCount).toBe(0);
});

test('a file that cannot be reached leaves what the page says', async () => {
  const adapter = join(() => Promise.reject(new AdapterError('network', 'Not there.')));
  expect(await answers(adapter)).toEqual(['From the page']);
});
