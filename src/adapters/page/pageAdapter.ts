import type { Adapter, AdapterContext, AdapterFactory, PageView } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import { hashText } from '../../lib/hashText';
import { createLazyPort } from '../device/createLazyPort';
import { untilAborted } from '../device/untilAborted';
import type { PageAdapterOptions } from './PageAdapterOptions';
import { readFaq } from './readFaq';

/**
 * The page itself as a backend, without configuration: its JSON-LD, meta tags and Open Graph, read as text.
 * A FAQ or a catalog exists where the page has one when the adapter is made; no server is asked.
 */
export function pageAdapter(options: PageAdapterOptions = {}): AdapterFactory {
  const { mayRemember = () => false, onConsent = () => () => {} } = options;
  return (context): Adapter => {
    const { page } = context;
    if (!page) return { id: 'page', dispose() {} };
    const products =
      mayHaveProducts(page) || mayRemember()
        ? openProducts({ context, page, mayRemember, onConsent })
        : undefined;
    return {
      id: 'page',
      ...(readFaq(page).length > 0 && { faq: createFaq(page) }),
      ...products?.ports,
      dispose: () => products?.dispose(),
    };
  };
}

function createFaq(page: PageView): NonNullable<Adapter['faq']> {
  const list = async (ifVersion: string | undefined) => {
    const items = readFaq(page);
    const version = hashText(items.map(({ question, answer }) => `${question}\n${answer}`).join('\n'));
    return version === ifVersion ? 'unchanged' : { version, items };
  };
  return { list: ({ ifVersion }, { signal }) => untilAborted(() => list(ifVersion), signal) };
}

/** Whether there is a price on the page; what it belongs to is read by code that is fetched only then. */
const mayHaveProducts = (page: PageView) =>
  page.meta('product:price:amount') !== undefined ||
  page.jsonLd().some((text) => /Product/.test(text) && text.includes('priceCurrency'));

function openProducts(given: { context: AdapterContext; page: PageView } & Required<PageAdapterOptions>) {
  const products = createOnce(async () => (await import('./createPageProducts')).createPageProducts(given));
  // At once: what the page shows now is to be known when it has become another one.
  products.use(() => {});
  const ports: Pick<Adapter, 'catalog' | 'suggestions'> = {
    catalog: createLazyPort(products.get, ['search', 'byIds', 'related']),
    suggestions: createLazyPort(products.get, ['get']),
  };
  return { ports, dispose: () => products.ifAny(({ dispose }) => dispose()) };
}
