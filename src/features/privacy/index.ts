import { definePlugin } from '../../core/definePlugin';
import { strings } from './strings';

const loadCard = async () => (await import('./ConsentCard')).ConsentCard;

/** What is kept of the shopper, and what may be. */
export const privacy = definePlugin({
  id: 'privacy',
  strings,
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
  messageKinds: { consent: loadCard },
  // Where something is shown that needs the personal tier first.
  slots: { suggestions: loadCard },
});
