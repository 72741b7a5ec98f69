import type { RawOptions } from '../contract/options';

/** Options with their defaults in place, whatever the page wrote. */
export interface ReadOptions {
  readonly endpoint: string;
  readonly name: string;
  /** The tag the merchant chose, else the page's, else the browser's. */
  readonly locale: string;
  readonly currency: string | undefined;
  readonly product: string | undefined;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly accent: string;
  readonly radius: number | undefined;
  readonly font: string;
  readonly storage: 'auto' | 'memory';
}

/** Reads the options leniently: what does not fit becomes the default. Complaints are made elsewhere. */
export function readOptions(raw: RawOptions): ReadOptions {
  const text = (name: string) => `${raw[name] ?? ''}`.trim();
  const locale = text('locale');
  const theme = text('theme');
  const radius = text('radius');
  return {
    endpoint: text('endpoint'),
    name: text('name'),
    locale: (locale !== 'auto' && locale) || document.documentElement.lang || navigator.language,
    currency: text('currency') || undefined,
    product: text('product') || undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    accent: text('accent'),
    radius: radius && Number.isFinite(Number(radius)) ? Number(radius) : undefined,
    font: text('font'),
    storage: text('storage') === 'memory' ? 'memory' : 'auto',
  };
}
