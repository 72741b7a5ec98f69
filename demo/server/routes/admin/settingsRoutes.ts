import { Hono } from 'hono';
import * as z from 'zod/mini';
import { ContactList, Incident, OpeningHours } from '../../../../src/contract/schemas';
import type { Services } from '../../Services';
import type { DeskEnv } from '../deskConversationRoutes';
import { readBody } from '../readBody';

const Settings = z.object({
  contact: ContactList.shape.items,
  opening: z.exactOptional(OpeningHours),
  incident: z.exactOptional(Incident),
});

/** What shoppers are told of contact ways, hours and incidents. */
export function settingsRoutes({ settings }: Services): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (context) => context.json(await settings.read()));
  app.put('/', async (context) => {
    await settings.write(await readBody(context, Settings));
    return context.json(await settings.read());
  });
  return app;
}
