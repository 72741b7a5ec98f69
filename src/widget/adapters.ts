import type { AdapterFactory, Capability } from '../contract/types';
import type { ReadOptions } from './readOptions';

export interface NamedAdapter {
  /** What it can offer at most; the backend may say less. */
  readonly capabilities: readonly Capability[];
  load(options: ReadOptions): Promise<AdapterFactory>;
}

/** Backends that a script tag can name. */
export const namedAdapters: Readonly<Record<string, NamedAdapter>> = {
  http: {
    capabilities: ['faq', 'chat', 'contact', 'orders', 'catalog', 'suggestions'],
    load: async ({ endpoint }) => (await import('../adapters/http')).httpAdapter({ endpoint }),
  },
};
