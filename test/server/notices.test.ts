import { createHmac, randomBytes } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEMO_AGENTS } from '../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { tellWhoWaitsForStock } from '../../demo/server/jobs/tellWhoWaitsForStock';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import { createMailer } from '../../demo/server/notify/createMailer';
import type { Environment } from '../../demo/server/environment/readEnvironment';
import type { RunningServer } from '../../demo/server/startServer';
import { createClient, PACKET, post } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A list that a test can wait on. */
function createInbox<T>() {
  const received: T[] = [];
  let wake = () => {};
  return {
    received,
    add(item: T) {
      received.push(item);
      wake();
    },
    async until(count: number): Promise<readonly T[]> {
      while (received.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return received;
    },
  };
}

/** The merchant's endpoint on loopback; answers with the statuses one after the other, the last one for ever. */
async function startReceiver(statuses: readonly (number | Record<string, string>)[] = [204]) {
  const inbox = createInbox<Received>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += `${chunk}`));
    request.on('end', () => {
      const answer = statuses[Math.min(inbox.received.length, statuses.length - 1)] ?? 204;
      const [status, headers] = typeof answer === 'number' ? [answer, {}] : [503, answer];
      response.writeHead(status, headers).end();
      inbox.add({ headers: request.headers, body });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { ...inbox, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

/** A mail server on loopback. */
async function startMailServer() {
  const inbox = createInbox<{ readonly to: readonly string[]; readonly text: string }>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += `${chunk}`));
      stream.on('end', () => {
        inbox.add({ to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { ...inbox, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

async function start(environment: Partial<Environment>) {
  const server = await startTestServer({
    seed: seedDemo,
    environment: { limits: NO_LIMITS, ...environment },
  });
  closing.push(() => server.close());
  return { server, ...createClient(server.url) };
}
/** Looks and delivers as the server itself does now and then. */
const work = async ({ services }: RunningServer) => {
  await services.notices.look();
  await services.notices.deliver();
};
const pass = (server: RunningServer, minutes: number) =>
  server.sql.query(
    `update conversations set told_at = told_at - $1::int * interval '1 minute' where told_at is not null`,
    [minutes],
  );
const makeDue = (server: RunningServer) =>
  server.sql.query('update notices set next_at = now() where delivered_at is null');

describe('a shopper waits and nobody is at the desk', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let shop: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    receiver = await startReceiver();
    shop = await start({ webhookUrl: receiver.url, webhookSecret: SECRET });
  });

  test('the merchant is told by a signed call with nothing but ids', async () => {
    const packet = { ...PACKET, email: 'canary@shopper.example', summary: 'canary words' };
    const handle = await shop.open('one', packet);
    const [call] = await receiver.until(1);
    if (!call) throw new Error('There was no call.');
    expect(new Webhook(SECRET).verify(call.body, call.headers as Record<string, string>)).toEqual({
      type: 'conversation.waiting',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      data: { conversationId: handle.id },
    });
    // The same by hand, as the specification says it.
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = call.headers;
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key)
      .update(`${id as string}.${at as string}.${call.body}`)
      .digest('base64');
    expect(signature).toBe(`v1,${expected}`);
    expect(JSON.stringify(call)).not.toContain('canary');
  });

  test('once a conversation and hour, however much is written; then again for what is new', async () => {
    const { server, open, send } = shop;
    const handle = await open('two');
    await receiver.until(1);
    for (const id of ['a', 'b', 'c']) await send(handle, id);
    await work(server);
    expect(receiver.received).toHaveLength(1);
    await pass(server, 61);
    await work(server);
    await receiver.until(2);
    await pass(server, 61);
    await work(server);
    expect(receiver.received).toHaveLength(2);
    await send(handle, 'd');
    await receiver.until(3);
  });

  test('somebody at the desk: nobody is told, until they have left', async () => {
    const { server, open, send, signIn, listen, call } = shop;
    const headers = await signIn(DEMO_AGENTS[0].email);
    const desk = await listen('/desk/api/events', headers);
    const handle = await open('three');
    await call(`/desk/api/conversations/${handle.id}/take`, { method: 'POST', headers });
    await send(handle, 'a');
    await work(server);
    expect(receiver.received).toEqual([]);
    desk.close();
    // Half a minute after the agent left.
    await expect.poll(() => server.services.presence.present()).toEqual([]);
    await server.sql.query(`update agent_presence set expires_at = now() - interval '31 seconds'`);
    await work(server);
    await receiver.until(1);
  });

  test('every ticket is told, and told once', async () => {
    const { api } = shop;
    const ticket = { kind: 'message', text: 'Do you engrave?', email: 'canary@shopper.example' };
    const leave = () => api('/tickets', post(ticket, { 'idempotency-key': 'ticket' }));
    const { ticket: made } = (await (await leave()).json()) as { ticket: { number: string } };
    await leave();
    const [call] = await receiver.until(1);
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      type: 'ticket.created',
      data: { ticketNumber: made.number },
    });
    await work(shop.server);
    expect(receiver.received).toHaveLength(1);
  });
});

describe('an endpoint that fails', () => {
  const state = async (server: RunningServer) =>
    (
      await server.sql.query<{ attempts: number; wait: number; is_over: boolean }>(
        `select attempts, extract(epoch from next_at - now())::float8 as wait,
           coalesce(delivered_at, failed_at) is not null as is_over from notices`,
      )
    )[0];

  test('is called again under the same id, later and later, until it takes it', async () => {
    const receiver = await startReceiver([500, 302, 204]);
    const { server, open } = await start({ webhookUrl: receiver.url, webhookSecret: SECRET });
    await open('fails');
    await receiver.until(1);
    await expect.poll(async () => (await state(server))?.wait).toBeLessThan(6);
    await makeDue(server);
    await work(server);
    expect((await state(server))?.wait).toBeGreaterThan(200);
    await makeDue(server);
    await work(server);
    expect(await state(server)).toMatchObject({ attempts: 3, is_over: true });
    const calls = await receiver.until(3);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });
  test('says when it wants to be called again', async () => {
    const receiver = await startReceiver([{ 'retry-after': '1800' }]);
    const { server, open } = await start({ webhookUrl: receiver.url, webhookSecret: SECRET });
    await open('later');
    await receiver.until(1);
    await expect.poll(async () => (await state(server))?.wait).toBeGreaterThan(1700);
  });
  test('is gone: nothing is tried again', async () => {
    const receiver = await startReceiver([410]);
    const { server, open } = await start({ webhookUrl: receiver.url, webhookSecret: SECRET });
    await open('gone');
    await receiver.until(1);
    await expect.poll(async () => (await state(server))?.is_over).toBe(true);
  });
});

describe('by e-mail', () => {
  test('the merchant gets a link to the desk, and nothing of what the shopper wrote', async () => {
    const mail = await startMailServer();
    const { open } = await start({
      smtpUrl: mail.url,
      mailFrom: 'desk@shop.example',
      mailTo: 'merchant@shop.example',
      publicUrl: 'https://help.shop.example',
    });
    await open('mail', { ...PACKET, summary: 'canary words', email: 'canary@shopper.example' });
    const [message] = await mail.until(1);
    expect(message?.to).toEqual(['merchant@shop.example']);
    expect(message?.text).toContain('Subject: A shopper waits for an answer');
    expect(message?.text).toContain('https://help.shop.example/desk/');
    expect(message?.text).not.toContain('canary');
  });
  test('a shopper gets the transcript where they want it', async () => {
    const mail = await startMailServer();
    const { api, open, send } = await start({ smtpUrl: mail.url, mailFrom: 'desk@shop.example' });
    const handle = await open('transcript');
    await send(handle, 'a', 'Is the lid blue?');
    const headers = { authorization: `Bearer ${handle.token}` };
    const ask = (email: string) => api(`/conversations/${handle.id}/transcript`, post({ email }, headers));
    expect(await (await ask('me@shopper.example')).json()).toMatchObject({ isSent: true });
    const [message] = await mail.until(1);
    expect([message?.to, message?.text.includes('Is the lid blue?')]).toEqual([['me@shopper.example'], true]);
    expect((await ask('a@x.example, b@x.example')).status).toBe(400);
  });
  test('an address cannot become several, nor a header', async () => {
    const mail = await startMailServer();
    const mailer = createMailer({ url: mail.url, from: 'desk@shop.example' });
    const evil = { to: 'a@x.example,b@x.example', subject: 'Hi\r\nBcc: c@x.example', text: '.' };
    await mailer.send(evil).catch(() => {});
    expect(mail.received.flatMap(({ to }) => to)).not.toContain('c@x.example');
    expect(mail.received.flatMap(({ to }) => to)).not.toContain('b@x.example');
    expect(mail.received.some(({ text }) => /^bcc:/im.test(text))).toBe(false);
  });
  test('who waits for a product is told once it is back, and again only if that failed', async () => {
    const mail = await startMailServer();
    const { api, server } = await start({ smtpUrl: mail.url, mailFrom: 'desk@shop.example' });
    const lamp = {
      id: 'lamp',
      title: 'Lamp',
      url: 'https://shop.example/lamp',
      price: { amount: 1, currency: 'EUR' },
    };
    const stock = (level: string) =>
      server.services.catalog.put([{ product: { ...lamp, stock: { level } }, locale: '' }], false);
    await stock('out');
    const wish = { productId: 'lamp', email: 'waits@shopper.example' };
    expect((await api('/catalog/notices', post(wish, { 'idempotency-key': 'w' }))).status).toBe(204);
    const { stockNotices } = server.services;
    const tell = (mailer: { send: () => Promise<void> } | ReturnType<typeof createMailer>) =>
      tellWhoWaitsForStock({ mailer, stockNotices, report: () => {} });
    const mailer = createMailer({ url: mail.url, from: 'desk@shop.example' });
    await tell(mailer);
    expect(mail.received).toEqual([]);
    await stock('in');
    await tell({ send: () => Promise.reject(new Error('no mail server')) });
    await tell(mailer);
    await tell(mailer);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.text).toContain('https://shop.example/lamp');
  });
});
