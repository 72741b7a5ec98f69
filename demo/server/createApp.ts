import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { logRequests, type RequestEnv } from './log/logRequests';
import { addressOf } from './routes/addressOf';
import { allowOrigins } from './routes/allowOrigins';
import { countTry } from './routes/countTry';
import { deskRoutes } from './routes/deskRoutes';
import { healthRoutes } from './routes/healthRoutes';
import { notFound, ProblemError, sendProblem } from './routes/problem';
import { MAX_FILE_BYTES } from './routes/readUpload';
import { sendDescription } from './routes/sendDescription';
import { shopRoutes } from './routes/shopRoutes';
import { sendFile } from './routes/staticFiles';
import { toProblem } from './routes/toProblem';
import type { Services } from './Services';

const MAX_BODY_BYTES = 256 * 1024;
const API = '/shopbell/v1';
const DESK = '/desk/api';
/** Imports, files, and tickets with some of them; a form has a little around its files. */
const LARGER_BODIES: readonly (readonly [RegExp, number])[] = [
  [/^\/desk\/api\/admin\//, 32 * 1024 * 1024],
  [/^\/shopbell\/v1\/conversations\/[^/]+\/attachments$/, MAX_FILE_BYTES + MAX_BODY_BYTES],
  [/^\/shopbell\/v1\/tickets$/, 2 * MAX_FILE_BYTES + MAX_BODY_BYTES],
];

export interface AppOptions {
  readonly services: Services;
  /** Folders whose files are served at `/`, the first that has one wins. */
  readonly folders: readonly string[];
  /** Beside all that, e.g. what the demo shop's own server does. */
  readonly extra?: Hono;
}

/** The whole server as a fetch handler: `/health`, `/shopbell/v1`, `/desk/api`, and files. */
export function createApp({ services, folders, extra }: AppOptions): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.use(logRequests(services.log));
  app.use(secureHeaders({ crossOriginResourcePolicy: false, xFrameOptions: false }));
  app.route('/health', healthRoutes(services));
  app.use(`${API}/*`, allowOrigins(services.environment.origins));
  for (const path of [API, DESK]) {
    app.use(`${path}/*`, async (context, next) => {
      const { environment, limits, streams } = services;
      await countTry(limits.requests, addressOf(context, environment.trustProxy));
      await next();
      // The next request finds another instance.
      if (streams.isDraining) context.header('Connection', 'close');
    });
  }
  app.use((context, next) => {
    const { path } = context.req;
    return limitBody(LARGER_BODIES.find(([place]) => place.test(path))?.[1] ?? MAX_BODY_BYTES)(context, next);
  });
  app.route(API, shopRoutes(services));
  app.get(`${API}/`, sendDescription(services));
  app.route(DESK, deskRoutes(services));
  if (extra) app.route('/', extra);
  app.get('*', async (context) => {
    const isApi = /^\/(shopbell\/v1|desk\/api)(\/|$)/.test(context.req.path);
    const file = isApi ? null : await sendFile(context, folders);
    if (file) return file;
    if (isApi) throw notFound();
    return context.text('There is no such page.', 404);
  });
  app.notFound((context) => sendProblem(context, notFound()));
  app.onError((error, context) => {
    const problem = toProblem(error);
    if (problem !== error && problem.status >= 500) {
      services.log.error(error, { requestId: context.get('requestId') });
      context.header('X-Request-Id', context.get('requestId'));
    }
    return sendProblem(context, problem);
  });
  return app;
}

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: (context) => sendProblem(context, new ProblemError('too_large', 'The body is too large.')),
  });
}
