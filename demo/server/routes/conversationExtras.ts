import { Hono } from 'hono';
import * as z from 'zod/mini';
import { JoinWish, Rating, ResumeWish, TranscriptWish } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { writeTranscript } from '../store/conversations/writeTranscript';
import { Email } from './catalogRoutes';
import { addressOf } from './addressOf';
import { countTry } from './countTry';
import { notFound, ProblemError } from './problem';
import { readBody } from './readBody';
import { requireShopper } from './readIdentity';
import { readKey } from './readKey';
import { readFiles, readForm } from './readUpload';
import { readView } from './readView';
import { refuseBlocked } from './refuseBlocked';
import { requireToken } from './requireToken';
import { sendStoredFile } from './sendStoredFile';

const Wish = z.extend(TranscriptWish, { email: z.exactOptional(Email) });
const TRANSCRIPT_SUBJECT = { en: 'Your conversation with us', 'zh-Hans': '您与我们的对话记录' } as const;

/** What goes beyond talking: scores, files, the transcript, and taking a conversation along. */
export function conversationExtras(services: Services): Hono {
  const { ratings } = services;
  const app = new Hono();
  app.post('/:id/rating', async (context) => {
    const id = await requireToken(context, services);
    const key = readKey(context);
    await ratings.add(id, key, await readBody(context, Rating));
    return context.body(null, 204);
  });
  addFiles(app, services);
  addTranscript(app, services);
  addResuming(app, services);
  return app;
}

function addFiles(app: Hono, services: Services): void {
  const { attachments, limits } = services;
  app.post('/:id/attachments', async (context) => {
    const id = await requireToken(context, services);
    const key = readKey(context);
    await refuseBlocked(context, services, { conversationId: id });
    await countTry(limits.uploads, id);
    const [file] = await readFiles(await readForm(context), 'file');
    if (!file) throw new ProblemError('invalid_input', 'The part "file" is missing.');
    return context.json(await attachments.add(id, { key, ...file }), 201);
  });
  app.get('/:id/attachments/:attachmentId', async (context) => {
    const id = await requireToken(context, services);
    const file = await attachments.find(id, context.req.param('attachmentId'));
    if (!file) throw notFound();
    return sendStoredFile(context, file);
  });
}

function addTranscript(app: Hono, services: Services): void {
  const { conversations, limits, mailer } = services;
  app.post('/:id/transcript', async (context) => {
    const id = await requireToken(context, services);
    const { email } = await readBody(context, Wish);
    // Nobody is promised an e-mail that cannot be sent.
    if (email !== undefined && !mailer)
      throw new ProblemError('unsupported', 'Nothing can be sent from here.');
    const { locale } = readView(context);
    const text = await writeTranscript(conversations, id, locale);
    context.header('Cache-Control', 'no-store');
    if (email === undefined || !mailer) return context.json({ text });
    await refuseBlocked(context, services, { conversationId: id, email });
    await countTry(limits.mails, id);
    await mailer.send({ to: email, subject: TRANSCRIPT_SUBJECT[locale], text });
    return context.json({ text, isSent: true });
  });
}

function addResuming(app: Hono, services: Services): void {
  const { access, bus, environment, limits } = services;
  app.post('/:id/resume-code', async (context) => {
    const id = await requireToken(context, services);
    return context.json(await access.createCode(id), 201);
  });
  app.post('/resume', async (context) => {
    const { code } = await readBody(context, ResumeWish);
    const address = addressOf(context, environment.trustProxy);
    // SECURITY: codes are guessed like order numbers are, so wrong ones are counted with them.
    await countTry(limits.anyLookups, address);
    const handle = await access.useCode(code);
    if (!handle) throw notFound();
    await limits.anyLookups.forgive(address);
    return context.json(handle);
  });
  app.post('/:id/join', async (context) => {
    const shopperId = await requireShopper(context, services);
    const { token } = await readBody(context, JoinWish);
    const id = context.req.param('id');
    if (!(await access.isAllowed(id, token))) throw notFound();
    if (!(await access.join(id, shopperId)))
      throw new ProblemError('conflict', 'It belongs to somebody else.');
    bus.publish({ type: 'status', conversationId: id });
    return context.body(null, 204);
  });
}
