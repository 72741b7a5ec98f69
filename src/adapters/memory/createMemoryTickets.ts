import type { Ticket, TicketsPort } from '../../contract/types';
import type { Parts } from './Backend';

const REPLY_MS = 24 * 3_600_000;
const FIRST_NUMBER = 1000;

/** Tickets in memory, answered within a day as the shop promises. */
export function createMemoryTickets({ backend, gate, fail }: Parts): TicketsPort {
  const { tickets, once } = backend;
  return {
    create: ({ key, text, email, phone }, options) =>
      gate(options, () => {
        if (!email && !phone) throw fail('invalid_input', 'Nobody could answer this.');
        return once('tickets.create', key, () => {
          const ticket: Ticket = {
            number: `T${FIRST_NUMBER + tickets.size}`,
            status: 'open',
            createdAt: new Date(backend.now()).toISOString(),
            replyBy: new Date(backend.now() + REPLY_MS).toISOString(),
          };
          const token = backend.createId();
          tickets.set(ticket.number, { ticket, token, text, shopperId: options.identity?.id });
          return { ticket, token };
        });
      }),
    find: ({ number, token }, options) =>
      gate(options, () => {
        const found = tickets.get(number);
        return found?.token === token ? found.ticket : null;
      }),
  };
}
