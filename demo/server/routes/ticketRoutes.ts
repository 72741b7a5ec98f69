import { Hono, type Context } from 'hono';
import { NewTicket } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { addressOf } from './addressOf';
import { countTry } from './countTry';
import { notFound, ProblemError } from './problem';
import { parseBody, readBody } from './readBody';
import { findShopper } from './readIdentity';
import { readKey } from './readKey';
import { readFiles, readForm, type UploadedFile } from './readUpload';
import { refuseBlocked } from './refuseBlocked';
import { readBearer } from './requireToken';

const MAX_FILES = 5;

/** Messages left, wishes to be called, complaints with evidence. */
export function ticketRoutes(services: Services): Hono {
  const { bus, environment, limits, notices, tickets } = services;
  const app = new Hono();
  app.post('/', async (context) => {
    const key = readKey(context);
    const shopperId = await findShopper(context, services);
    const { ticket: wanted, files } = await readTicket(context);
    const { kind, ...details } = wanted;
    const { email, phone } = details;
    if (!email && !phone)
      throw new ProblemError('invalid_input', 'One of "email" and "phone" must be there.');
    await refuseBlocked(context, services, email ? { email } : {});
    const address = addressOf(context, environment.trustProxy);
    await countTry(limits.tickets, address);
    const wish = { key, kind, details, files, ...(shopperId !== null && { shopperId }) };
    const { ticket, token, isNew } = await tickets.create(wish);
    if (!isNew) await limits.tickets.forgive(address);
    // Also for one that was there: the merchant is told of it once, even if the server died before.
    await notices.ticket(ticket.number);
    bus.publish({ type: 'ticket', number: ticket.number });
    return context.json({ ticket, token }, 201);
  });
  app.get('/:number', async (context) => {
    // SECURITY: one answer for an unknown number and for a wrong token.
    const ticket = await tickets.find(context.req.param('number'), readBearer(context));
    if (!ticket) throw notFound();
    return context.json({ ticket });
  });
  return app;
}

/** The ticket as JSON, or as a form with files beside it. */
async function readTicket(context: Context) {
  if (!context.req.header('content-type')?.startsWith('multipart/form-data')) {
    return { ticket: await readBody(context, NewTicket), files: [] as readonly UploadedFile[] };
  }
  const form = await readForm(context);
  const json = form.get('ticket');
  if (typeof json !== 'string') throw new ProblemError('invalid_input', 'The part "ticket" is missing.');
  if (form.getAll('evidence').length > MAX_FILES) {
    throw new ProblemError('too_large', `There may be ${MAX_FILES} files at most.`);
  }
  return { ticket: parseBody(json, NewTicket), files: await readFiles(form, 'evidence') };
}
