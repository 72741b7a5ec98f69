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
    suggestions: { title: 'title', load: async () => (await import('./views')).ProductScreen },
  },
  messageKinds: { products: async () => (await import('./views')).ProductsMessage },
  intents: [{ id: 'product', recognise: recogniseProduct }],
  slots: {
    home: async () => (await import('./views')).HomeRail,
    // No panel draws it.
    inline: async () => (await import('./InlineRail')).InlineRail,
  },
  verbs: {
    suggest: ({ context }) => context.navigate('suggestions'),
  },
});
