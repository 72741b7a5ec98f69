import type { DeskAgent, DeskConversation } from '../server/deskApi';
import { DeskError, type DeskApi } from './createDeskApi';
import { createDelivery } from './createDelivery';
import { createDeskState, type PendingMessage } from './createDeskState';
import { createTicketDesk } from './tickets/createTicketDesk';
import { listen } from './listen';

export type { PendingMessage };
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
  const onRead = (id: string, upTo: string) => void api.read(id, upTo).catch(() => {});
  const state = createDeskState({ onWaiting, onRead });
  const { open, closed, chosenId, thread, isOnline, takeRefused, put, setPending, apply } = state;
  const tickets = createTicketDesk(api, state);

  const choose = (id: string | null) => {
    chosenId.value = id;
    thread.value = null;
    state.chosenTicket.value = null;
    takeRefused.value = false;
    if (id) void loadThread(id).catch(() => {});
  };
  const loadThread = async (id: string) => {
    const loaded = await api.thread(id).catch((error: unknown) => {
      // The shopper had it erased.
      if (error instanceof DeskError && error.status === 404 && chosenId.peek() === id) choose(null);
      throw error;
    });
    if (chosenId.peek() !== id) return;
    thread.value = loaded;
    const last = loaded.messages.findLast(({ author }) => author.role === 'shopper');
    if (last) onRead(id, last.cursor);
  };
  const resync = async () => {
    const [opened, ended] = await Promise.all([api.list('open'), api.list('closed'), tickets.read()]);
    open.value = opened.items;
    closed.value = ended.items;
    const id = chosenId.peek();
    if (id) await loadThread(id);
  };
  const aborter = new AbortController();
  const { signal } = aborter;
  void listen({ api, signal, isOnline, apply, resync, readTickets: tickets.read, onSignedOut });

  return {
    ...state,
    ...createDelivery({ api, setPending, createId, onSignedOut }),
    agent,
    products: api.products,
    choose,
    chooseTicket(number: string | null) {
      choose(null);
      state.chosenTicket.value = number;
    },
    answerTicket: tickets.answer,
    loadFile: api.file,
    async take(id: string) {
      try {
        put((await api.take(id)).conversation);
      } catch (error) {
        takeRefused.value = error instanceof DeskError && error.status === 409;
      }
    },
    setTyping: (id: string, on: boolean) => void api.typing(id, on).catch(() => {}),
    close: (id: string) => void api.close(id).catch(() => {}),
    dispose: () => aborter.abort(),
  };
}
