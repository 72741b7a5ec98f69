import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { conversationRoutes } from './routes/conversationRoutes';
import { deskRoutes } from './routes/deskRoutes';
import { notFound, ProblemError, sendProblem } from './routes/problem';
import { shopRoutes } from './routes/shopRoutes';
import { sendFile } from './routes/staticFiles';
import type { Services } from './Services';

const MAX_BODY_BYTES = 256 * 1024;

export interface AppOptions {
  readonly services: Services;
  /** Folders whose files are served at `/`, the first that has one wins. */
  readonly folders: readonly string[];
  /** Told of errors nobody expected; the client only learns that there was one. */
  readonly report: (error: unknown) => void;
}

/** The whole server as a fetch handler: `/shopbell/v1`, `/desk/api`, and files. */
export function createApp({ services, folders, report }: AppOptions): Hono {
  const app = new Hono();
  app.use(secureHeaders({ crossOriginResourcePolicy: false, xFrameOptions: false }));
  app.use(
    '/shopbell/v1/*',
    cors({
      origin: '*',
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'Last-Event-ID'],
      exposeHeaders: ['ETag', 'Retry-After'],
      maxAge: 86_400,
    }),
  );
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (context) => sendProblem(context, new ProblemError('too_large', 'The body is too large.')),
    }),
  );
  app.route('/shopbell/v1/conversations', conversationRoutes(services));
  app.route('/shopbell/v1', shopRoutes(services));
  app.get('/shopbell/v1/', (context) => app.request('/shopbell/v1', { headers: context.req.raw.headers }));
  app.route('/desk/api', deskRoutes(services));
  app.get('*', async (context) => {
    const isApi = /^\/(shopbell\/v1|desk\/api)(\/|$)/.test(context.req.path);
    const file = isApi ? null : await sendFile(context, folders);
    if (file) return file;
    if (isApi) throw notFound();
    return context.text('There is no such page.', 404);
  });
  app.notFound((context) => sendProblem(context, notFound()));
  app.onError((error, context) => {
    if (error instanceof ProblemError) return sendProblem(context, error);
    report(error);
    return sendProblem(context, new ProblemError('internal', 'Something went wrong here.'));
  });
  return app;
}
