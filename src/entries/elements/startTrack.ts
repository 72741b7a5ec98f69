import type { StartElement } from './createElement';
import { startInlineElement } from './startInlineElement';

/**
 * `<shopbell-track>`: order look-up in the page. Fetches its code and asks nobody before the shopper does; the
 * device is read when they touch it.
 */
export const startTrack: StartElement = (element, setup) => {
  const { number = '', ...options } = setup.options;
  return startInlineElement(element, {
    ...setup,
    options,
    feature: 'orders',
    screen: { name: 'track', params: { number: `${number}` } },
  });
};
