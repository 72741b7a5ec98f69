import { definePlugin } from '../../core/definePlugin';
import { createSuggestionsModel } from './model';
import { recogniseProduct } from './recogniseProduct';
import { strings } from './strings';

/** Products for this shopper, each with the reason why it is there. */
export const suggestions = definePlugin({
  id: 'suggestions',
  strings,
  createModel: createSuggestionsModel,
  screens: {
    suggestions: { title: 'title', load: async () => (await import('./ProductScreen')).ProductScreen },
  },
  messageKinds: { products: async () => (await import('./ProductsMessage')).ProductsMessage },
  intents: [{ id: 'product', recognise: recogniseProduct }],
  slots: { home: async () => (await import('./HomeRail')).HomeRail },
  verbs: {
    suggest: ({ context }) => context.navigate('suggestions'),
  },
});
