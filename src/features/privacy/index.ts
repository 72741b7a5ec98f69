import { definePlugin } from '../../core/definePlugin';
import { PrivacyLink } from './PrivacyLink';
import { strings } from './strings';

/** What is kept of the shopper: seen, saved, erased; and what may be. */
export const privacy = definePlugin({
  id: 'privacy',
  strings,
  // Made by the screen, for as long as it is looked at.
  createModel: () => null,
  screens: {
    privacy: { title: 'title', load: async () => (await import('./PrivacyScreen')).PrivacyScreen },
  },
  slots: { home: async () => PrivacyLink },
});
