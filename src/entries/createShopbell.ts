import type { Options } from '../contract/options';
import type { AdapterFactory } from '../contract/types';
import { startShopbell } from '../loader/startShopbell';
import { answerClosed, createFace, type Shopbell } from './createFace';

/** Options of the script tag, and the backend as code. */
export interface ShopbellConfig extends Omit<Options, 'adapter'> {
  /** @default what the options name, as on the script tag */
  readonly adapter?: AdapterFactory;
}

/** Puts a bell on the page, at once where there is a body. Fetches, stores and sends nothing by itself. */
export function createShopbell({ adapter, ...options }: ShopbellConfig = {}): Shopbell {
  if (typeof document === 'undefined') return createFace(answerClosed);
  const { call } = startShopbell({
    options,
    ...(adapter && { adapter }),
    loadWidget: () => import('../widget'),
  });
  return createFace(call);
}
