import { isCreatedTicket, isTicketAnswer } from 'virtual:shopbell-guards';
import type { TicketsPort } from '../../contract/types';
import { stringifyJson } from '../../lib/stringifyJson';
import { orNull, take } from './answers';
import type { Caller } from './createCaller';
import { toForm } from './toForm';

/** Tickets, as JSON or, with evidence, as a form. */
export function createHttpTickets({ open, mine }: Caller): TicketsPort {
  return {
    create: mine('/tickets', isCreatedTicket, ({ key, evidence, ...json }) => {
      if (!evidence?.length) return { key, json };
      const form = toForm('evidence', evidence);
      form.body.append('ticket', stringifyJson(json) ?? '');
      return { key, ...form };
    }),
    find: orNull(
      take(
        'ticket',
        open('/tickets/', isTicketAnswer, ({ number, token }) => ({
          path: encodeURIComponent(number),
          bearer: token,
        })),
      ),
    ),
  };
}
