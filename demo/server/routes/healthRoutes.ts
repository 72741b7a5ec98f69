import { Hono } from 'hono';
import type { Services } from '../Services';

/**
 * For load balancers: 200 `ok`, or 503 `draining` once the server is about to stop and `unavailable` while the
 * database does not answer.
 */
export function healthRoutes({ ping, streams }: Pick<Services, 'ping' | 'streams'>): Hono {
  const app = new Hono();
  app.get('/', async (context) => {
    context.header('Cache-Control', 'no-store');
    if (streams.isDraining) return context.json({ status: 'draining' }, 503);
    return (await ping()) ? context.json({ status: 'ok' }) : context.json({ status: 'unavailable' }, 503);
  });
  return app;
}
