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
    handoff: { title: 'title', load: async () => (await import('./views')).HandoffScreen },
  },
  intents: [{ id: 'person', recognise: recognisePerson }],
  slots: {
    miss: async () => (await import('./views')).PersonCard,
    conversation: async () => (await import('./views')).StatusCard,
    home: async () => (await import('./views')).TroubleWays,
  },
  verbs: {
    handoff: ({ context }, [reason, queue]) => context.navigate('handoff', { reason, queue }),
  },
  dispose: (model) => model.dispose(),
});
