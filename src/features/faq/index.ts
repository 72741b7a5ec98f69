import { definePlugin } from '../../core/definePlugin';
import { AnswerMessage } from './AnswerMessage';
import { createFaqModel } from './model';
import { recogniseFaq } from './recogniseFaq';
import { strings } from './strings';

/** Answers from the shop's own FAQ, found on the device. */
export const faq = definePlugin({
  id: 'faq',
  needs: ['faq'],
  strings,
  createModel: createFaqModel,
  screens: {
    faq: { title: 'title', load: async () => (await import('./views')).FaqScreen },
    article: { title: 'article.title', load: async () => (await import('./views')).ArticleScreen },
  },
  // Not fetched apart: nearly every visit that opens the panel asks something.
  messageKinds: { answer: async () => AnswerMessage },
  intents: [{ id: 'faq', recognise: recogniseFaq }],
  slots: {
    search: async () => (await import('./views')).SearchHits,
    home: async () => (await import('./views')).AskedOften,
  },
  verbs: {
    article: ({ context }, [id]) => context.navigate('article', { id }),
  },
});
