import { Hono } from 'hono';
import type { Services } from '../../Services';
import type { DeskEnv } from '../deskConversationRoutes';
import { ProblemError } from '../problem';
import { agentRoutes } from './agentRoutes';
import { blockRoutes } from './blockRoutes';
import { consentRoutes } from './consentRoutes';
import { importRoutes } from './importRoutes';
import { settingsRoutes } from './settingsRoutes';

/** What only administrators may do; who is signed in is known by now. */
export function adminRoutes(services: Services): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use(async (context, next) => {
    if (context.get('agent').role !== 'admin') {
      throw new ProblemError('forbidden', 'Only administrators may do that.');
    }
    await next();
  });
  app.route('/agents', agentRoutes(services));
  app.route('/blocks', blockRoutes(services));
  app.route('/consents', consentRoutes(services));
  app.route('/settings', settingsRoutes(services));
  app.route('/', importRoutes(services));
  return app;
}
