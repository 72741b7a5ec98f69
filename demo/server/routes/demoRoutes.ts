import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { DEMO_IDENTITY } from '../jobs/demoIdentity';

const SHOPPERS = ['maya', 'sam'];
const LIFE_SECONDS = 10 * 60;

/** What a shop's own server does: gives who has signed in a token. SECURITY: the demo asks for no password. */
export function demoRoutes(): Hono {
  const app = new Hono();
  app.post('/demo/token', async (context) => {
    const { id } = await context.req.json<{ id?: unknown }>().catch(() => ({ id: undefined }));
    if (typeof id !== 'string' || !SHOPPERS.includes(id)) return context.text('Nobody is signed in.', 401);
    const claims = {
      sub: id,
      aud: DEMO_IDENTITY.identityAudience,
      exp: Math.floor(Date.now() / 1000) + LIFE_SECONDS,
    };
    context.header('Cache-Control', 'no-store');
    return context.text(await sign(claims, DEMO_IDENTITY.identitySecret, 'HS256'));
  });
  return app;
}
