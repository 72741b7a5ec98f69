import type { Adapter, AdapterFactory, PageView } from '../../contract/types';
import { hashText } from '../../lib/hashText';
import { createDeviceCatalog } from '../device/createDeviceCatalog';
import { suggestProducts } from '../device/suggestProducts';
import { untilAborted } from '../device/untilAborted';
import { createLearnedCatalog, type LearnedCatalog } from './createLearnedCatalog';
import { readPage, type PageContent } from './readPage';

export interface PageAdapterOptions {
  /**
   * Whether the shopper agreed that what was looked at may be kept on the device. Asked before every read
   * and write; while it says no, only the pages seen since this one was loaded are known, in memory.
   * @default never
   */
  readonly mayRemember?: () => boolean;
}

/**
 * The page itself as a backend, without configuration: its JSON-LD, meta tags and Open Graph, read as text.
 * A FAQ or a catalog exists where the page has one when the adapter is made; makes no request.
 */
export function pageAdapter({ mayRemember = () => false }: PageAdapterOptions = {}): AdapterFactory {
  return (context): Adapter => {
    const { page } = context;
    if (!page) return { id: 'page', dispose() {} };
    const catalog = createLearnedCatalog(context, mayRemember);
    const { content, stop } = watchContent(page, catalog);
    const hasProducts = content().products.length > 0 || mayRemember();
    return {
      id: 'page',
      ...(content().faq.length > 0 && { faq: createFaq(content) }),
      ...(hasProducts && createProducts(content, catalog)),
      dispose: stop,
    };
  };
}

/** What the page says now; it is read again when the page becomes another one. */
function watchContent(page: PageView, catalog: LearnedCatalog) {
  let text: string | undefined;
  let content: PageContent;
  const read = () => {
    const now = [page.url(), page.title(), ...page.jsonLd()].join('\n');
    if (now === text) return content;
    text = now;
    content = readPage(page);
    catalog.learn(content.products, content.productId);
    return content;
  };
  content = read();
  return { content: () => content, stop: page.onChange(() => void read()) };
}

function createFaq(content: () => PageContent): NonNullable<Adapter['faq']> {
  const list = async (ifVersion: string | undefined) => {
    const { faq } = content();
    const version = hashText(faq.map(({ question, answer }) => `${question}\n${answer}`).join('\n'));
    return version === ifVersion ? 'unchanged' : { version, items: faq };
  };
  return { list: ({ ifVersion }, { signal }) => untilAborted(list(ifVersion), signal) };
}

function createProducts(
  content: () => PageContent,
  learned: LearnedCatalog,
): Pick<Adapter, 'catalog' | 'suggestions'> {
  const suggest = async (wanted: Parameters<typeof suggestProducts>[1]) => {
    const products = await learned.load();
    const { productId } = content();
    const found = suggestProducts({ products }, { ...(productId && { productId }), ...wanted });
    return found.map((each) =>
      each.reason === 'other' && learned.isViewed(each.product.id) ? { ...each, reason: 'viewed' } : each,
    );
  };
  return {
    catalog: createDeviceCatalog({ adapterId: 'page', load: learned.load }),
    suggestions: { get: (wanted, { signal }) => untilAborted(suggest(wanted), signal) },
  };
}
