import { Hono, type Context } from 'hono';
import { ConsentReceipt, PrivacySubject } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import type { Subject } from '../store/people/createPrivacyStore';
import { addressOf } from './addressOf';
import { readCartToken } from './cartRoutes';
import { countTry } from './countTry';
import { readBody } from './readBody';
import { findShopper } from './readIdentity';

/** What is held of whoever shows tokens or an identity, and its erasure. The cart's token counts too. */
export function privacyRoutes(services: Services): Hono {
  const { bus, consents, environment, limits, privacy } = services;
  const app = new Hono();
  const readSubject = async (context: Context): Promise<Subject> => ({
    ...(await readBody(context, PrivacySubject)),
    shopperId: await findShopper(context, services),
    cartToken: readCartToken(context),
  });
  app.post('/export', async (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json(await privacy.export(await readSubject(context)));
  });
  app.post('/erase', async (context) => {
    const conversations = await privacy.erase(await readSubject(context));
    // Open streams and desks learn that it is gone.
    for (const conversationId of conversations) bus.publish({ type: 'status', conversationId });
    return context.body(null, 204);
  });
  // SECURITY: nobody's token is asked for or read, so that a receipt cannot be tied to a shopper.
  app.post('/consents', async (context) => {
    const receipt = await readBody(context, ConsentReceipt);
    await countTry(limits.events, addressOf(context, environment.trustProxy));
    await consents.record(receipt);
    return context.body(null, 204);
  });
  return app;
}
