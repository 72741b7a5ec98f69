import { definePlugin } from '../../core/definePlugin';
import { strings } from './strings';

const loadCard = async () => (await import('./ConsentCard')).ConsentCard;

/** What is kept of the shopper, and what may be. */
export const privacy = definePlugin({
  id: 'privacy',
  strings,
  createModel: () => null,
  messageKinds: { consent: loadCard },
  // Where something is shown that needs the personal tier first.
  slots: { suggestions: loadCard },
});
