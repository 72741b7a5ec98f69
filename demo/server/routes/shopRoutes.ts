import { Hono } from 'hono';
import type { Availability } from '../../../src/contract/types';
import type { Services } from '../Services';
import { toAuthor } from '../events/readStatus';
import { assistantRoutes } from './assistantRoutes';
import { cartRoutes } from './cartRoutes';
import { catalogRoutes } from './catalogRoutes';
import { conversationRoutes } from './conversationRoutes';
import { deliveryRoutes } from './deliveryRoutes';
import { eventRoutes } from './eventRoutes';
import { faqRoutes } from './faqRoutes';
import { orderRoutes } from './orderRoutes';
import { privacyRoutes } from './privacyRoutes';
import { returnRoutes } from './returnRoutes';
import { rewardRoutes } from './rewardRoutes';
import { sendDescription } from './sendDescription';
import { suggestionRoutes } from './suggestionRoutes';
import { ticketRoutes } from './ticketRoutes';

/** Every call of the protocol. */
export function shopRoutes(services: Services): Hono {
  const app = new Hono();
  app.get('/', sendDescription(services));
  app.route('/conversations', conversationRoutes(services));
  app.route('/faq', faqRoutes(services));
  app.route('/assistant', assistantRoutes(services));
  app.route('/catalog', catalogRoutes(services));
  app.route('/suggestions', suggestionRoutes(services));
  app.route('/cart', cartRoutes(services));
  app.route('/orders', orderRoutes(services));
  app.route('/returns', returnRoutes(services));
  app.route('/delivery', deliveryRoutes(services));
  app.route('/tickets', ticketRoutes(services));
  app.route('/rewards', rewardRoutes(services));
  app.route('/events', eventRoutes(services));
  app.route('/privacy', privacyRoutes(services));
  addPeople(app, services);
  return app;
}

function addPeople(app: Hono, services: Services): void {
  const { agents, conversations, line, presence, settings } = services;
  app.get('/contact', async (context) => {
    const { contact, incident } = await settings.read();
    return context.json({ items: contact, ...(incident && { incident }) });
  });
  app.get('/availability', async (context) => {
    const present = await agents.byIds(await presence.present());
    const waitSeconds = await conversations.typicalWaitSeconds();
    const { opening } = await settings.read();
    const isOnline = present.length > 0;
    const availability: Availability = {
      online: isOnline,
      ...(waitSeconds !== null && { waitSeconds }),
      ...(isOnline && { position: (await line.length()) + 1 }),
      ...(opening && { opening }),
      agents: present.map(toAuthor),
    };
    return context.json(availability);
  });
}
