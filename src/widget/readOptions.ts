import type { RawOptions } from '../contract/options';

/** Options with their defaults in place, whatever the page wrote. */
export interface ReadOptions {
  readonly endpoint: string;
  readonly name: string;
  /** The tag the merchant chose, else the page's, else the browser's. */
  readonly locale: string;
  readonly currency: string | undefined;
  readonly product: string | undefined;
  /** `light`, `dark`, or anything else for what the shopper's system says. */
  readonly theme: string;
  readonly accent: string;
  /** NaN where none is named. */
  readonly radius: number;
  readonly font: string;
  readonly storage: 'auto' | 'memory';
}

/** Reads the options leniently: what does not fit becomes the default. Complaints are made elsewhere. */
export function readOptions(raw: RawOptions): ReadOptions {
  const text = (name: string) => `${raw[name] ?? ''}`.trim();
  const locale = text('locale');
  return {
    endpoint: text('endpoint'),
    name: text('name'),
    locale: (locale !== 'auto' && locale) || document.documentElement.lang || navigator.language,
    currency: /^[A-Z]{3}$/.exec(text('currency'))?.[0],
    product: text('product') || undefined,
    theme: text('theme'),
    accent: text('accent'),
    radius: Number(text('radius') || NaN),
    font: text('font'),
    storage: text('storage') === 'memory' ? 'memory' : 'auto',
  };
}
