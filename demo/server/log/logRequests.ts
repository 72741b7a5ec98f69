import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from './createLog';

export type RequestEnv = { Variables: { requestId: string } };

/**
 * One line a request, once it is answered (a stream: once it has begun).
 * SECURITY: the pattern of the route, never the path or the query, and nothing of who asked.
 */
export function logRequests(log: Log): MiddlewareHandler<RequestEnv> {
  return async (context, next) => {
    const begun = performance.now();
    const requestId = randomUUID();
    context.set('requestId', requestId);
    await next();
    log.info('request', {
      method: context.req.method,
      route: routePath(context),
      status: context.res.status,
      ms: Math.round((performance.now() - begun) * 10) / 10,
      requestId,
    });
  };
}
