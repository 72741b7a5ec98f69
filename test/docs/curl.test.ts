import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as jwt from 'hono/jwt';
import type * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_IDENTITY } from '../../demo/server/jobs/demoIdentity';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import type { RunningServer } from '../../demo/server/startServer';
import { startTestServer } from '../support/startTestServer';
import * as schemas from '../../src/contract/schemas';
import { CALLS, type Call, type SchemaName } from '../../src/contract/protocol';
import { readCommand, type Variables } from '../support/readCommand';
import { findCurl, runFetch, type CurlAnswer, type RunCurl } from '../support/runCurl';

/** The smallest picture there is, so that a server that looks at the bytes is content. */
const PHOTO = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

const page = await readFile(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
/** The commands of the page with the call under whose heading they stand. */
const commands = page
  .split('\n### ')
  .slice(1)
  .flatMap((section) => {
    const title = /^`([^`]+)`/.exec(section)?.[1];
    const call = CALLS.find(({ method, path }) => `${method} ${path}` === title);
    const blocks = [...section.matchAll(/^```sh\n(curl .*?)\n```$/gms)];
    return blocks.map(([, command = '']) => ({ name: `${title}, ${kindOf(command)}`, call, command }));
  });

function kindOf(command: string): string {
  if (command.includes('?wait=')) return 'long poll';
  if (command.includes('curl -N')) return 'stream';
  return command.includes('-F ') ? 'form' : 'JSON';
}

test('every call of the protocol has its command, and every command is a call', () => {
  expect(new Set(commands.map(({ call }) => call))).toEqual(new Set(CALLS));
});

const curl = findCurl();
const runners: readonly (readonly [string, RunCurl])[] = [
  ['fetch', runFetch],
  ...(curl ? [['curl', curl] as const] : []),
];

describe.each(runners)('the commands of docs/protocol.md, run by %s', (_, run) => {
  let server: RunningServer;
  let model: Awaited<ReturnType<typeof startModel>>;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shopbell-curl-'));
    await writeFile(join(folder, 'photo.jpg'), PHOTO);
    model = await startModel();
    const environment = {
      ...DEMO_IDENTITY,
      limits: NO_LIMITS,
      assistantUrl: model.url,
      assistantModel: 'any',
      // Named, so that e-mails are promised; none is sent here.
      smtpUrl: 'smtp://127.0.0.1:1',
      mailFrom: 'shop@shop.example',
    };
    server = await startTestServer({ seed: seedDemo, environment });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await model.close();
    await rm(folder, { recursive: true });
  });

  test.each(commands)(
    '$name',
    async ({ call, command }) => {
      const variables = await prepare(call!, `${server.url}/shopbell/v1`);
      const [, ...args] = readCommand(command, variables);
      const running = run({ args, folder });
      if (command.includes('?wait=')) await post(variables, '/conversations/{id}/messages', MESSAGE);
      check(call!, await running);
    },
    30_000,
  );
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.warn('Skipped: there is no openssl on this machine to sign an identity with.');

test.skipIf(!hasOpenssl)('the page’s own lines sign an identity that can be relied on', async () => {
  const lines = /^```sh\n(SECRET=.*?)^```$/ms.exec(page)![1]!;
  const { stdout } = spawnSync('sh', ['-c', `${lines}printf %s "$IDENTITY"`], { encoding: 'utf8' });
  const { identitySecret, identityAudience: aud } = DEMO_IDENTITY;
  const claims = await jwt.verify(stdout, identitySecret, { alg: 'HS256', aud });
  expect(claims).toMatchObject({ sub: 'maya', aud });
});

const MESSAGE = [
  { clientId: 'm-2', parts: [{ type: 'text', text: 'Are you there?' }] },
  schemas.SentMessage,
] as const;
const example = (path: string) => CALLS.find((call) => call.method === 'POST' && call.path === path)!.example;

/** Sends a call that the command builds upon. */
async function post<Schema extends z.ZodMiniType>(
  { SHOP, CONVERSATION = '', TOKEN }: Variables,
  path: string,
  [json, schema]: readonly [unknown, Schema],
): Promise<z.output<Schema>> {
  const response = await fetch(SHOP + path.replace('{id}', CONVERSATION), {
    method: 'POST',
    headers: {
      'idempotency-key': randomUUID(),
      ...(!(json instanceof FormData) && { 'content-type': 'application/json' }),
      ...(TOKEN && { authorization: `Bearer ${TOKEN}` }),
    },
    body: json instanceof FormData ? json : JSON.stringify(json),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return schema.parse(await response.json());
}

/** What the page's shell lines sign. */
const sign = () =>
  jwt.sign(
    { sub: 'maya', aud: DEMO_IDENTITY.identityAudience, exp: Math.floor(Date.now() / 1000) + 600 },
    DEMO_IDENTITY.identitySecret,
  );

/** What the page's reader has done before: the variables that the command needs. */
async function prepare({ path, capability, auth }: Call, shop: string): Promise<Variables> {
  const known: Record<string, string> = { SHOP: shop, CART: '', IDENTITY: await sign() };
  if (path.includes('{id}') || path === '/conversations/resume') {
    const opened = [example('/conversations'), schemas.ConversationHandle] as const;
    const { id, token } = await post(known, '/conversations', opened);
    Object.assign(known, { CONVERSATION: id, TOKEN: token });
  }
  if (path === '/conversations/resume') {
    const { code } = await post(known, '/conversations/{id}/resume-code', [{}, schemas.ResumeCode]);
    known['CODE'] = code;
  }
  if (path.includes('{attachmentId}')) {
    const form = new FormData();
    form.set('file', new Blob([PHOTO], { type: 'image/jpeg' }), 'photo.jpg');
    const { id } = await post(known, '/conversations/{id}/attachments', [form, schemas.Attachment]);
    known['ATTACHMENT'] = id;
  }
  if (auth === 'ticket') {
    const created = [example('/tickets'), schemas.CreatedTicket] as const;
    const { ticket, token } = await post(known, '/tickets', created);
    Object.assign(known, { TICKET: ticket.number, TICKET_TOKEN: token });
  }
  if (capability === 'cart') {
    const added = [example('/cart/lines'), schemas.CartAnswer] as const;
    const { cart, token } = await post(known, '/cart/lines', added);
    Object.assign(known, { CART: token, LINE: cart.lines[0]?.id });
  }
  return known;
}

/** A model behind the assistant, which always says the same. */
async function startModel() {
  const piece = { choices: [{ delta: { content: 'The pour-over kettle.' } }] };
  const listening = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`data: ${JSON.stringify(piece)}\n\ndata: [DONE]\n\n`);
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    async close() {
      listening.closeAllConnections();
      await new Promise((resolve) => listening.close(resolve));
    },
  };
}

/** The answer is what the list of calls says. */
function check({ status, answer, stream, isFile }: Call, got: CurlAnswer): void {
  expect(got.status, got.body).toBe(status);
  if (isFile) expect(Buffer.from(got.body).length).toBeGreaterThan(0);
  if (answer) expect(got.type).toBe('application/json');
  if (answer) parse(answer, got.body);
  if (stream && got.type === 'application/json') parse('EventPage', got.body);
  else if (stream) {
    expect(got.type).toBe('text/event-stream');
    parse(stream, /^data: ?(.*)$/m.exec(got.body)?.[1] ?? '');
  }
  if (status === 204) expect(got.body).toBe('');
}

function parse(name: SchemaName, text: string): void {
  const { error } = (schemas[name] as z.ZodMiniType).safeParse(JSON.parse(text));
  expect(error?.issues ?? [], text).toEqual([]);
}
