import type { RawOptions } from '../../contract/options';
import type { AdapterFactory } from '../../contract/types';
import type { ConsentService } from './createConsent';

export interface Backend {
  /** Whether what it answers may be kept for the next page. */
  readonly isCached: boolean;
  load(): Promise<AdapterFactory>;
}

/** The backends that the tag names, by word or by address; the first that offers a capability has it. */
export function chooseBackends(
  raw: RawOptions,
  { need, personal }: Pick<ConsentService, 'need' | 'personal'>,
): readonly Backend[] {
  const read = (name: string) => `${raw[name] ?? ''}`.trim();
  const [adapter, endpoint] = [read('adapter'), read('endpoint')];
  const named = { faq: read('faq'), products: read('products'), suggestions: read('suggestions') };
  const files: Backend = {
    isCached: true,
    load: async () => (await import('../../adapters/files')).filesAdapter(named),
  };
  const http: Backend = {
    isCached: true,
    load: async () => (await import('../../adapters/http')).httpAdapter({ endpoint }),
  };
  // What another page said is no answer on this one.
  const page: Backend = {
    isCached: false,
    load: async () => {
      const { pageAdapter } = await import('../../adapters/page');
      // Where a file has the products, there is nothing to be remembered.
      if (named.products) return pageAdapter();
      return pageAdapter({ mayRemember: need, onConsent: (listener) => personal.subscribe(listener) });
    },
  };
  if (adapter === 'none') return [];
  if (adapter === 'page') return [page];
  const hasFiles = Object.values(named).some(Boolean);
  if (adapter === 'files') return hasFiles ? [files] : [];
  return [...(hasFiles ? [files] : []), adapter === 'http' || endpoint ? http : page];
}
