import { definePlugin } from '../../core/definePlugin';
import { createOrdersModel } from './model';
import { recogniseOrder } from './recogniseOrder';
import { strings } from './strings';

/** Finding an order and seeing where it is. */
export const orders = definePlugin({
  id: 'orders',
  needs: ['orders'],
  strings,
  createModel: createOrdersModel,
  screens: {
    track: { title: 'track.title', load: async () => (await import('./views')).TrackScreen },
    order: { title: 'order.title', load: async () => (await import('./views')).OrderScreen },
  },
  messageKinds: {
    order: async () => (await import('./views')).OrderMessage,
    'order-form': async () => (await import('./views')).FormMessage,
  },
  intents: [{ id: 'order', recognise: recogniseOrder }],
  slots: { 'home.top': async () => (await import('./views')).HomeOrder },
  verbs: {
    order({ model, context }, [number, factors]) {
      context.navigate('track', { number });
      return model.find({ number: `${number}`, ...(factors as object | undefined) });
    },
  },
});
