import type { AdapterContext, PageView, Suggestion, SuggestionContext } from '../../contract/types';
import { createDeviceCatalog, suggestProducts } from '../device';
import type { PageAdapterOptions } from './PageAdapterOptions';
import { createLearnedCatalog } from './createLearnedCatalog';
import { readProducts } from './readProducts';

type Context = Pick<AdapterContext, 'storage' | 'clock'>;

interface PageProductsPorts extends Required<PageAdapterOptions> {
  readonly context: Context;
  readonly page: PageView;
}

/** Catalog and suggestions over the products of the pages seen; learns from this page and those that follow it. */
export function createPageProducts({ context, page, mayRemember, onConsent }: PageProductsPorts) {
  const learned = createLearnedCatalog(context, mayRemember);
  let text: string | undefined;
  let productId: string | undefined;
  const look = () => {
    const now = [page.url(), page.title(), ...page.jsonLd()].join('\n');
    if (now === text) return;
    text = now;
    const seen = readProducts(page);
    ({ productId } = seen);
    learned.learn(seen.products, productId);
  };
  look();
  const stops = [
    page.onChange(look),
    onConsent(() => {
      learned.update();
      // What this page shows is known without remembering.
      text = undefined;
      look();
    }),
  ];
  return {
    ...createDeviceCatalog({ adapterId: 'page', load: learned.load }),
    async get(wanted: SuggestionContext): Promise<readonly Suggestion[]> {
      const products = await learned.load();
      const found = suggestProducts({ products }, { ...(productId && { productId }), ...wanted });
      return found.map((each) =>
        each.reason === 'other' && learned.isViewed(each.product.id) ? { ...each, reason: 'viewed' } : each,
      );
    },
    dispose: () => stops.forEach((stop) => stop()),
  };
}
