import { definePlugin } from '../../core/definePlugin';
import { PrivacyLink } from './PrivacyLink';
import { strings } from './strings';

const loadCard = async () => (await import('./views')).ConsentCard;

/** What is kept of the shopper: seen, saved, erased; and what may be. */
export const privacy = definePlugin({
  id: 'privacy',
  strings,
  // What the screen needs it makes itself, for as long as it is looked at.
  createModel(context) {
    const follow = () =>
      import('./followDecisions').then(({ followDecisions }) => followDecisions(context)).catch(() => {});
    // With the first decision that there is.
    const stop = context.consent.log.subscribe((log) => {
      if (log.length === 0) return;
      queueMicrotask(() => stop());
      void follow();
    });
    return null;
  },
  screens: {
    privacy: { title: 'title', load: async () => (await import('./views')).PrivacyScreen },
  },
  messageKinds: { consent: loadCard },
  slots: {
    home: async () => PrivacyLink,
    // Where something is shown that needs the personal tier first.
    suggestions: loadCard,
  },
});
