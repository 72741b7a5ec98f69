import { definePlugin } from '../../core/definePlugin';
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
    faq: { title: 'title', load: async () => (await import('./FaqScreen')).FaqScreen },
    article: { title: 'article.title', load: async () => (await import('./ArticleScreen')).ArticleScreen },
  },
  messageKinds: { answer: async () => (await import('./AnswerMessage')).AnswerMessage },
  intents: [{ id: 'faq', recognise: recogniseFaq }],
  slots: {
    search: async () => (await import('./SearchHits')).SearchHits,
    home: async () => (await import('./AskedOften')).AskedOften,
  },
  verbs: {
    article: ({ context }, [id]) => context.navigate('article', { id }),
  },
});
