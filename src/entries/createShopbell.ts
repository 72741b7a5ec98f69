import type { Options } from '../contract/options';
import { pickOptions } from '../lib/pickOptions';
import { startShopbell } from '../loader/startShopbell';
import { answerClosed, createFace, type Shopbell } from './createFace';

/** Options of the script tag, each as its own type; the backend may be code. */
export type ShopbellConfig = Options;

/**
 * Puts a bell on the page, at once where there is a body. Fetches, stores and sends nothing by itself. Never
 * throws for what it is given: what does not fit counts as its default, and is named on the console.
 */
export function createShopbell(config: ShopbellConfig = {}): Shopbell {
  if (typeof document === 'undefined') return createFace(answerClosed);
  const { call } = startShopbell({
    ...pickOptions(config),
    given: config,
    loadWidget: () => import('../widget'),
  });
  return createFace(call);
}
