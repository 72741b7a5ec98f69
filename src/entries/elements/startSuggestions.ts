import type { StartElement } from './createElement';
import { startInlineElement } from './startInlineElement';

/**
 * `<shopbell-suggestions placement="product" for="sku">`: products that fit, from the configured host. Nothing
 * is stored, and nobody is identified.
 */
export const startSuggestions: StartElement = (element, setup) => {
  const { for: product, placement = 'page', add, ...options } = setup.options;
  return startInlineElement(element, {
    ...setup,
    options: { ...options, storage: 'memory', ...(product !== undefined && { product }) },
    feature: 'suggestions',
    placement: `${placement}`,
    canAdd: add !== undefined,
  });
};
