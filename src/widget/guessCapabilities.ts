import type { RawOptions } from '../contract/options';

/** The capabilities with a tile that the tag speaks of; the backend knows better once it is connected. */
export function guessCapabilities({ adapter, endpoint, faq, products }: RawOptions): ReadonlySet<unknown> {
  const isHttp = endpoint || adapter === 'http';
  return new Set([isHttp && 'orders', (isHttp || faq) && 'faq', (isHttp || products) && 'catalog']);
}
