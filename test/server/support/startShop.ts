import { sign } from 'hono/jwt';
import { NO_LIMITS } from '../../../demo/server/limits/parseLimits';
import { DEMO_AGENTS, DEMO_PASSWORD } from '../../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../../demo/server/jobs/seedDemo';
import type { RunningServer } from '../../../demo/server/startServer';
import type { Mailer } from '../../../demo/server/notify/createMailer';
import type { Environment } from '../../../demo/server/environment/readEnvironment';
import { startTestServer } from '../../support/startTestServer';
import type { ConversationHandle } from '../../../src/contract/types';

export const IDENTITY_SECRET = 'a secret of thirty-two characters';
export const IDENTITY_AUDIENCE = 'oat-and-elm';
/** Starting a database takes a while on a busy machine. */
export const START_MS = 60_000;
export const PACKET = { summary: 'It rattles', locale: 'en', botTried: [], transcript: [] };
export const ORDER = { number: '20418', email: 'maya@verbeke.example' };

type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** The demo shop on a server of its own, as a shopper’s and an agent’s device see it. */
export interface Shop {
  readonly server: RunningServer;
  /** A call of the protocol, e.g. `POST /faq/feedback`; a body is JSON or a form. */
  call(what: string, wish?: { readonly body?: unknown; readonly headers?: Headers }): Promise<Answer>;
  /** The same with a key. */
  write(what: string, body: unknown, headers?: Headers): Promise<Answer>;
  open(headers?: Headers): Promise<ConversationHandle>;
  say(handle: ConversationHandle, text: string): Promise<Answer>;
  /** A call of the desk by a signed-in agent. */
  desk(what: string, body?: unknown): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** In order, for calls that were made at once. */
export const statusesOf = (answers: readonly Answer[]) =>
  answers.map(({ status }) => status).sort((a, b) => a - b);

let keys = 0;
/** A new key. */
export const key = () => `key-${++keys}-${crypto.randomUUID()}`;
export const bearer = ({ token }: { readonly token: string }) => ({ authorization: `Bearer ${token}` });

/** What a signed-in shopper’s page sends; `claims` replaces what a right token says. */
export async function identify(
  sub: string,
  claims: Readonly<Record<string, unknown>> = {},
): Promise<Headers> {
  const exp = Math.floor(Date.now() / 1000) + 600;
  const token = await sign({ sub, aud: IDENTITY_AUDIENCE, exp, ...claims }, IDENTITY_SECRET, 'HS256');
  return bearer({ token });
}

/** Starts it with signed-in shoppers and without limits; `environment` replaces. Sends e-mails where it is given a mailer. */
export async function startShop(environment: Partial<Environment> = {}, mailer?: Mailer): Promise<Shop> {
  const server = await startTestServer({
    ...(mailer && { mailer }),
    seed: seedDemo,
    ...(mailer && { mailer }),
    environment: {
      identitySecret: IDENTITY_SECRET,
      identityAudience: IDENTITY_AUDIENCE,
      limits: NO_LIMITS,
      logLevel: 'fatal',
      ...environment,
    },
  });
  const ask = async (
    base: string,
    what: string,
    { body, headers = {} }: Parameters<Shop['call']>[1] = {},
  ) => {
    const [method = 'GET', path = ''] = what.split(' ');
    const isForm = body instanceof FormData;
    const response = await fetch(server.url + base + path, {
      method,
      headers: { ...(body !== undefined && !isForm && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const answer = isJson ? await response.json() : await response.text();
    return { status: response.status, headers: response.headers, body: answer as unknown };
  };
  const call: Shop['call'] = (what, wish) => ask('/shopbell/v1', what, wish);
  const write: Shop['write'] = (what, body, headers = {}) =>
    call(what, { body, headers: { 'idempotency-key': key(), ...headers } });
  let session: Promise<Headers> | undefined;
  const signIn = async () => {
    const { email } = DEMO_AGENTS[0];
    const { body } = await ask('/desk/api', 'POST /session', { body: { email, password: DEMO_PASSWORD } });
    return bearer(body as { token: string });
  };
  return {
    server,
    call,
    write,
    open: async (headers) =>
      (await write('POST /conversations', { packet: PACKET }, headers)).body as ConversationHandle,
    say: (handle, text) =>
      call(`POST /conversations/${handle.id}/messages`, {
        body: { clientId: key(), parts: [{ type: 'text', text }] },
        headers: bearer(handle),
      }),
    async desk(what, body) {
      session ??= signIn();
      return ask('/desk/api', what, { headers: await session, ...(body !== undefined && { body }) });
    },
    fetch: (path, init) => fetch(`${server.url}/shopbell/v1${path}`, init),
    close: () => server.close(),
  };
}
