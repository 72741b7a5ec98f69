import { computed, signal } from '@preact/signals';
import type { ChatMessage, MessagePart } from '../../src/contract/types';
import type { DeskAgent, DeskConversation, DeskEvent, DeskThread } from '../server/deskApi';
import { DeskError, type DeskApi } from './createDeskApi';
import { listen } from './listen';

/** A message on its way, or one that did not get there. */
export interface PendingMessage {
  readonly clientId: string;
  readonly parts: readonly MessagePart[];
  readonly state: 'sending' | 'failed';
}

export type DeskModel = ReturnType<typeof createDeskModel>;

interface DeskPorts {
  readonly api: DeskApi;
  readonly agent: DeskAgent;
  readonly createId: () => string;
  /** Somebody new is waiting. */
  onWaiting(conversation: DeskConversation): void;
  /** The session is over. */
  onSignedOut(): void;
}

/** What one agent sees and does. Lists and the open thread are read anew after every reconnect. */
export function createDeskModel({ api, agent, createId, onWaiting, onSignedOut }: DeskPorts) {
  const open = signal<readonly DeskConversation[]>([]);
  const closed = signal<readonly DeskConversation[]>([]);
  const chosenId = signal<string | null>(null);
  const thread = signal<DeskThread | null>(null);
  const pending = signal<ReadonlyMap<string, readonly PendingMessage[]>>(new Map());
  const typing = signal<ReadonlySet<string>>(new Set());
  const isOnline = signal(true);
  const takeRefused = signal(false);

  const put = (conversation: DeskConversation) => {
    const others = open.peek().filter(({ id }) => id !== conversation.id);
    const wasWaiting = open.peek().some(({ id, status }) => id === conversation.id && status === 'waiting');
    if (conversation.status === 'closed') {
      open.value = others;
      closed.value = [conversation, ...closed.peek().filter(({ id }) => id !== conversation.id)];
    } else {
      closed.value = closed.peek().filter(({ id }) => id !== conversation.id);
      open.value = [...others, conversation].sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
      if (conversation.status === 'waiting' && !wasWaiting) onWaiting(conversation);
    }
    if (thread.peek()?.conversation.id === conversation.id)
      thread.value = { ...thread.peek()!, conversation };
  };
  const addMessage = (conversationId: string, message: ChatMessage) => {
    setPending(conversationId, (list) => list.filter(({ clientId }) => clientId !== message.clientId));
    const current = thread.peek();
    if (current?.conversation.id !== conversationId) return;
    if (current.messages.some(({ id }) => id === message.id)) return;
    const messages = [...current.messages, message].sort((a, b) => Number(a.cursor) - Number(b.cursor));
    thread.value = { ...current, messages };
    if (message.author.role === 'shopper') void api.read(conversationId, message.cursor).catch(() => {});
  };
  const setPending = (id: string, change: (list: readonly PendingMessage[]) => readonly PendingMessage[]) => {
    pending.value = new Map(pending.peek()).set(id, change(pending.peek().get(id) ?? []));
  };
  const setTyping = (id: string, on: boolean) => {
    const next = new Set(typing.peek());
    if (on) next.add(id);
    else next.delete(id);
    typing.value = next;
  };
  const apply = (event: DeskEvent) => {
    if (event.type === 'conversation') put(event.conversation);
    else if (event.type === 'message') {
      addMessage(event.conversationId, event.message);
      setTyping(event.conversationId, false);
    } else if (event.type === 'typing') setTyping(event.conversationId, event.on);
    else if (thread.peek()?.conversation.id === event.conversationId) {
      thread.value = { ...thread.peek()!, readUpTo: event.upTo };
    }
  };

  const loadThread = async (id: string) => {
    const loaded = await api.thread(id);
    if (chosenId.peek() !== id) return;
    thread.value = loaded;
    const last = loaded.messages.findLast(({ author }) => author.role === 'shopper');
    if (last) void api.read(id, last.cursor).catch(() => {});
  };
  const resync = async () => {
    const [opened, ended] = await Promise.all([api.list('open'), api.list('closed')]);
    open.value = opened.items;
    closed.value = ended.items;
    const id = chosenId.peek();
    if (id) await loadThread(id);
  };
  const aborter = new AbortController();
  void listen({ api, signal: aborter.signal, isOnline, apply, resync, onSignedOut });

  const deliver = async (id: string, message: PendingMessage) => {
    try {
      await api.send(id, { clientId: message.clientId, parts: message.parts });
    } catch (error) {
      if (error instanceof DeskError && error.status === 401) onSignedOut();
      setPending(id, (list) =>
        list.map((each) => (each.clientId === message.clientId ? { ...each, state: 'failed' } : each)),
      );
    }
  };

  return {
    agent,
    open,
    closed,
    chosenId,
    thread,
    pending,
    typing,
    isOnline,
    takeRefused,
    waitingCount: computed(() => open.value.filter(({ status }) => status === 'waiting').length),
    products: api.products,
    choose(id: string | null) {
      chosenId.value = id;
      thread.value = null;
      takeRefused.value = false;
      if (id) void loadThread(id).catch(() => {});
    },
    async take(id: string) {
      try {
        put((await api.take(id)).conversation);
      } catch (error) {
        takeRefused.value = error instanceof DeskError && error.status === 409;
      }
    },
    /** Keeps the message until the server has it; a second try has the same id. */
    async send(id: string, parts: readonly MessagePart[]) {
      const message: PendingMessage = { clientId: createId(), parts, state: 'sending' };
      setPending(id, (list) => [...list, message]);
      await deliver(id, message);
    },
    async retry(id: string, message: PendingMessage) {
      const again: PendingMessage = { ...message, state: 'sending' };
      setPending(id, (list) => list.map((each) => (each.clientId === message.clientId ? again : each)));
      await deliver(id, again);
    },
    setTyping: (id: string, on: boolean) => void api.typing(id, on).catch(() => {}),
    close: (id: string) => void api.close(id).catch(() => {}),
    dispose: () => aborter.abort(),
  };
}
