import type { DeskApi } from '../createDeskApi';
import type { DeskState } from '../createDeskState';

/** The messages that shoppers left: read anew whenever one changes, and answered. */
export function createTicketDesk(api: Pick<DeskApi, 'tickets' | 'answerTicket'>, state: DeskState) {
  const { tickets } = state;
  return {
    async read() {
      tickets.value = (await api.tickets()).items;
    },
    /** Rejects when the server did not take it. Without a text it is only closed. */
    async answer(number: string, text: string, isClosed: boolean) {
      const { ticket } = await api.answerTicket(number, { isClosed, ...(text && { text }) });
      tickets.value = tickets.peek().map((each) => (each.number === number ? ticket : each));
    },
  };
}
