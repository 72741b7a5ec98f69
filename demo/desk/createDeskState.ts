import { computed, signal } from '@preact/signals';
import type { ChatMessage, MessagePart } from '../../src/contract/types';
import type { DeskConversation, DeskEvent, DeskThread, DeskTicket } from '../server/deskApi';

/** A message on its way, or one that did not get there. */
export interface PendingMessage {
  readonly clientId: string;
  readonly parts: readonly MessagePart[];
  readonly state: 'sending' | 'failed';
}

export type DeskState = ReturnType<typeof createDeskState>;

interface DeskStatePorts {
  /** Somebody new is waiting. */
  onWaiting(conversation: DeskConversation): void;
  /** The open thread shows the shopper's message up to here. */
  onRead(conversationId: string, upTo: string): void;
}

/** What the desk knows, and how each event changes it. */
export function createDeskState({ onWaiting, onRead }: DeskStatePorts) {
  const signals = createSignals();
  const { open, closed, thread, pending, typing } = signals;

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
    const current = thread.peek();
    if (current?.conversation.id === conversation.id) thread.value = { ...current, conversation };
  };
  const addMessage = (conversationId: string, message: ChatMessage) => {
    setPending(conversationId, (list) => list.filter(({ clientId }) => clientId !== message.clientId));
    const current = thread.peek();
    if (current?.conversation.id !== conversationId) return;
    if (current.messages.some(({ id }) => id === message.id)) return;
    const messages = [...current.messages, message].sort((a, b) => Number(a.cursor) - Number(b.cursor));
    thread.value = { ...current, messages };
    if (message.author.role === 'shopper') onRead(conversationId, message.cursor);
  };
  const setPending = (id: string, change: (list: readonly PendingMessage[]) => readonly PendingMessage[]) => {
    pending.value = new Map(pending.peek()).set(id, change(pending.peek().get(id) ?? []));
  };
  const setTyping = (id: string, on: boolean) => {
    const others = [...typing.peek()].filter((each) => each !== id);
    typing.value = new Set(on ? [...others, id] : others);
  };
  const apply = (event: Exclude<DeskEvent, { type: 'resync' | 'tickets' }>) => {
    if (event.type === 'conversation') put(event.conversation);
    else if (event.type === 'message') {
      addMessage(event.conversationId, event.message);
      setTyping(event.conversationId, false);
    } else if (event.type === 'typing') setTyping(event.conversationId, event.on);
    else if (thread.peek()?.conversation.id === event.conversationId) {
      thread.value = { ...thread.peek()!, readUpTo: event.upTo };
    }
  };

  return {
    ...signals,
    waitingCount: computed(() => open.value.filter(({ status }) => status === 'waiting').length),
    put,
    setPending,
    apply,
  };
}

function createSignals() {
  return {
    open: signal<readonly DeskConversation[]>([]),
    closed: signal<readonly DeskConversation[]>([]),
    chosenId: signal<string | null>(null),
    thread: signal<DeskThread | null>(null),
    tickets: signal<readonly DeskTicket[]>([]),
    chosenTicket: signal<string | null>(null),
    pending: signal<ReadonlyMap<string, readonly PendingMessage[]>>(new Map()),
    typing: signal<ReadonlySet<string>>(new Set()),
    isOnline: signal(true),
    takeRefused: signal(false),
  };
}
