import { definePlugin } from '../../core/definePlugin';
import { createChatModel } from './model';
import { recognisePerson } from './recognisePerson';
import { strings } from './strings';

/** Handing over to a person, and talking with them. Without an agent system: the merchant's contact ways. */
export const chat = definePlugin({
  id: 'chat',
  strings,
  createModel: createChatModel,
  screens: {
    handoff: { title: 'title', load: async () => (await import('./HandoffScreen')).HandoffScreen },
  },
  intents: [{ id: 'person', recognise: recognisePerson }],
  slots: {
    miss: async () => (await import('./PersonCard')).PersonCard,
    conversation: async () => (await import('./StatusCard')).StatusCard,
    home: async () => (await import('./TroubleWays')).TroubleWays,
  },
  verbs: { handoff: ({ context }) => context.navigate('handoff') },
  dispose: (model) => model.dispose(),
});
