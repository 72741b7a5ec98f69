import { createParser } from 'eventsource-parser';
import { DEMO_PASSWORD } from '../../demo/server/jobs/demoAgents';

export interface Handle {
  readonly id: string;
  readonly token: string;
}

export interface HeardEvent {
  readonly event: string | undefined;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** A stream of server-sent events that a test reads. */
export interface TestStream {
  readonly status: number;
  /** All so far. */
  readonly heard: readonly HeardEvent[];
  /** Resolves with the first event that fits, heard already or to come; rejects when the stream ends without it. */
  until(fits: (event: HeardEvent) => boolean): Promise<HeardEvent>;
  /** Resolves when the server has ended it. */
  readonly ended: Promise<void>;
  close(): void;
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
export const PACKET = { summary: 'The lid rattles', locale: 'en', botTried: [], transcript: [] };

/** What shoppers and agents do on a running server, by its HTTP calls. */
export function createClient(url: string) {
  const call = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  const api = (path: string, init?: RequestInit) => call(`/shopbell/v1${path}`, init);
  return {
    call,
    api,
    lookup: (body: unknown, headers?: Record<string, string>) => api('/orders/lookup', post(body, headers)),
    async open(key: string, packet: object = PACKET, headers: Record<string, string> = {}): Promise<Handle> {
      const response = await api('/conversations', post({ packet }, { 'idempotency-key': key, ...headers }));
      if (!response.ok) throw new Error(`The conversation was not opened: ${response.status}.`);
      return (await response.json()) as Handle;
    },
    send: (handle: Handle, clientId: string, text = clientId) =>
      api(
        `/conversations/${handle.id}/messages`,
        post({ clientId, parts: [{ type: 'text', text }] }, bearer(handle.token)),
      ),
    /** Headers of the signed-in agent. */
    async signIn(email: string, password = DEMO_PASSWORD): Promise<{ authorization: string }> {
      const response = await call('/desk/api/session', post({ email, password }));
      if (!response.ok) throw new Error(`The agent was not signed in: ${response.status}.`);
      return bearer(((await response.json()) as { token: string }).token);
    },
    listen: (path: string, headers: Record<string, string>) => openStream(`${url}${path}`, headers),
    listenTo: (handle: Handle, headers: Record<string, string> = {}) =>
      openStream(`${url}/shopbell/v1/conversations/${handle.id}/events`, {
        ...bearer(handle.token),
        ...headers,
      }),
  };
}

async function openStream(url: string, headers: Record<string, string>): Promise<TestStream> {
  const aborter = new AbortController();
  const response = await fetch(url, { headers, signal: aborter.signal });
  const heard: HeardEvent[] = [];
  let isOver = false;
  let wake = () => {};
  const parser = createParser({
    onEvent: ({ event, id, data }) => {
      heard.push({ event, id, data: JSON.parse(data) as Record<string, unknown> });
      wake();
    },
  });
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      parser.feed(decoder.decode(chunk, { stream: true }));
    }
  };
  const ended = read()
    .catch(() => {})
    .finally(() => {
      isOver = true;
      wake();
    });
  return {
    status: response.status,
    heard,
    ended,
    async until(fits) {
      for (;;) {
        const found = heard.find(fits);
        if (found) return found;
        if (isOver) throw new Error(`The stream ended after ${JSON.stringify(heard)}.`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    close: () => aborter.abort(),
  };
}
