import { startShopbell } from '../../loader/startShopbell';
import { createFace } from '../createFace';
import type { StartElement } from './createElement';
import { startPanel } from './startPanel';

/** `<shopbell-widget>`: the bell in the corner, or with the attribute `inline` the panel in the element itself. */
export const startWidget: StartElement = (element, { options: { inline, ...options }, adapter }) => {
  // One with an id leaves the page's own triggers to a bell without.
  const named = element.id ? { ...options, id: element.id } : options;
  const setup = { options: named, ...(adapter && { adapter }) };
  const { call } =
    inline === undefined
      ? startShopbell({ ...setup, loadWidget: () => import('../../widget') })
      : startPanel(element, setup);
  const shopbell = createFace(call);
  return { shopbell, stop: shopbell.destroy };
};
