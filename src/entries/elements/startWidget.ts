import { startShopbell } from '../../loader/startShopbell';
import type { StartElement } from './createElement';

let count = 0;

/** `<shopbell-widget>`: the bell in the corner, or with the attribute `inline` the panel in the element itself. */
export const startWidget: StartElement = (element, { options: { inline, ...options }, adapter }) => {
  if (inline !== undefined) element.id ||= `shopbell-widget-${++count}`;
  const { call } = startShopbell({
    options: { ...options, ...(inline !== undefined && { inline: `#${CSS.escape(element.id)}` }) },
    ...(adapter && { adapter }),
    loadWidget: () => import('../../widget'),
  });
  return () => void call('destroy');
};
