import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { OutgoingMessage, Page, Product, SentMessage } from '../../src/contract/types';
import type { DeskConversation, DeskEvent, DeskSession, DeskThread, DeskTicket } from '../server/deskApi';

/** An answer that was not 2xx; 0 when there was none. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly status: number;
  constructor(status: number) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

export interface DeskApi {
  signIn(email: string, password: string): Promise<DeskSession>;
  me(): Promise<Pick<DeskSession, 'agent'>>;
  signOut(): Promise<void>;
  list(status: 'open' | 'closed'): Promise<{ items: readonly DeskConversation[] }>;
  thread(id: string): Promise<DeskThread>;
  take(id: string): Promise<{ conversation: DeskConversation }>;
  send(id: string, message: OutgoingMessage): Promise<SentMessage>;
  typing(id: string, on: boolean): Promise<void>;
  read(id: string, upTo: string): Promise<void>;
  close(id: string): Promise<void>;
  products(query: { q?: string; ids?: string }): Promise<Page<Product>>;
  tickets(): Promise<{ items: readonly DeskTicket[] }>;
  answerTicket(number: string, answer: { text?: string; isClosed: boolean }): Promise<{ ticket: DeskTicket }>;
  /** The bytes of a file of a conversation or of a ticket. */
  file(of: { conversationId: string } | { ticket: string }, fileId: string): Promise<Blob>;
  /**
   * Events until aborted or the stream ends; rejects when it could not be opened. A server about to stop keeps the
   * stream until it is over.
   */
  events(signal: AbortSignal, onOpen: () => void): AsyncGenerator<DeskEvent>;
}

/** The desk's calls; the session's token goes into the Authorization header only. */
export function createDeskApi(getToken: () => string | null): DeskApi {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${getToken() ?? ''}` };
    const response = await fetch(`/desk/api${path}`, { ...init, headers }).catch(() => null);
    if (!response?.ok) throw new DeskError(response?.status ?? 0);
    return response;
  };
  const get = async <T>(path: string) => (await call(path)).json() as Promise<T>;
  const post = (path: string, body: unknown = {}) =>
    call(path, { method: 'POST', body: JSON.stringify(body) });
  const json = async <T>(response: Promise<Response>) => (await response).json() as Promise<T>;
  const of = (id: string, rest = '') => `/conversations/${encodeURIComponent(id)}${rest}`;
  return {
    signIn: (email, password) => json(post('/session', { email, password })),
    me: () => get('/session'),
    signOut: async () => void (await call('/session', { method: 'DELETE' })),
    list: (status) => get(`/conversations?status=${status}`),
    thread: (id) => get(of(id)),
    take: (id) => json(post(of(id, '/take'))),
    send: (id, message) => json(post(of(id, '/messages'), message)),
    typing: async (id, on) => void (await post(of(id, '/typing'), { on })),
    read: async (id, upTo) => void (await post(of(id, '/read'), { upTo })),
    close: async (id) => void (await post(of(id, '/close'))),
    products: (query) => get(`/products?${new URLSearchParams(query)}`),
    tickets: () => get('/tickets'),
    answerTicket: (number, answer) => json(post(`/tickets/${encodeURIComponent(number)}/answer`, answer)),
    async file(where, fileId) {
      const rest = encodeURIComponent(fileId);
      const path =
        'ticket' in where
          ? `/tickets/${encodeURIComponent(where.ticket)}/files/${rest}`
          : of(where.conversationId, `/attachments/${rest}`);
      return (await call(path)).blob();
    },
    async *events(signal, onOpen) {
      const response = await call('/events', { signal });
      onOpen();
      const heard: DeskEvent[] = [];
      const onEvent = ({ event, data }: EventSourceMessage) => {
        if (event !== 'drain') heard.push(JSON.parse(data) as DeskEvent);
      };
      const parser = createParser({ onEvent });
      const reader = response.body?.getReader();
      const decoder = new TextDecoder();
      for (;;) {
        const chunk = await reader?.read();
        if (!chunk || chunk.done) return;
        parser.feed(decoder.decode(chunk.value, { stream: true }));
        yield* heard.splice(0);
      }
    },
  };
}
