import type { CallOptions, PrivacyPort, PrivacySubject } from '../../contract/types';
import type { Backend, Parts } from './Backend';

/** What the backend holds of those who show its tokens, or of the signed-in shopper. */
export function createMemoryPrivacy({ backend, gate }: Parts): Required<PrivacyPort> {
  return {
    export: (subject, options) =>
      gate(options, () => {
        const { conversations, tickets, events } = findHeld(backend, subject, options);
        const shopperId = options.identity?.id;
        const { orders = [], rewards = {} } = backend.world;
        const own = shopperId === undefined ? undefined : rewards[shopperId];
        return {
          createdAt: new Date(backend.now()).toISOString(),
          data: {
            conversations: conversations.map(({ handle, packet, messages, ratings }) => ({
              id: handle.id,
              packet,
              messages,
              ratings,
            })),
            tickets: tickets.map(({ ticket, text }) => ({ ...ticket, text })),
            events: events.map(({ event }) => event),
            orders: orders.filter((each) => shopperId !== undefined && each.shopperId === shopperId),
            rewards: own ? [own] : [],
          },
        };
      }),
    erase: (subject, options) =>
      gate(options, () => {
        const held = findHeld(backend, subject, options);
        for (const conversation of held.conversations) backend.conversations.erase(conversation);
        for (const { ticket } of held.tickets) backend.tickets.delete(ticket.number);
        for (const { event } of held.events) backend.events.delete(event.id);
        if (options.identity) backend.carts.delete(`shopper ${options.identity.id}`);
      }),
    recordConsent: ({ id, entries }, options) =>
      gate(options, () => {
        for (const entry of entries)
          backend.consents.set(`${id} ${entry.at} ${entry.source}`, { id, ...entry });
      }),
  };
}

/** SECURITY: a token that is wrong opens nothing here either, and nobody learns that it is. */
function findHeld(backend: Backend, subject: PrivacySubject, { identity }: CallOptions) {
  const shows = (shopperId: string | undefined) => identity !== undefined && shopperId === identity.id;
  return {
    conversations: backend.conversations.all.filter(
      ({ handle, shopperId }) =>
        shows(shopperId) ||
        subject.conversations.some(({ id, token }) => id === handle.id && token === handle.token),
    ),
    tickets: [...backend.tickets.values()].filter(
      ({ ticket, token, shopperId }) =>
        shows(shopperId) ||
        subject.tickets?.some((shown) => shown.number === ticket.number && shown.token === token),
    ),
    events: [...backend.events.values()].filter(({ shopperId }) => shows(shopperId)),
  };
}
