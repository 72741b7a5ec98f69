import { cors } from 'hono/cors';

const DAY_SECONDS = 86_400;

/**
 * Lets pages of the listed origins call, or of all with `*`; the server's own pages need no permission. Cookies
 * are never used, so nothing is lost where a page of another origin calls: its shopper has to show a token.
 */
export function allowOrigins(origins: readonly string[] | '*') {
  return cors({
    origin: origins === '*' ? '*' : (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Match',
      'Last-Event-ID',
      'Shopbell-Cart',
    ],
    exposeHeaders: ['ETag', 'Retry-After'],
    maxAge: DAY_SECONDS,
  });
}
