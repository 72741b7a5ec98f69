import type { NewTicket } from '../../../contract/types';
import type { MethodName } from '../ports/methods';
import { HANDLE, MESSAGE, PACKET, RATING, UPLOAD } from './chatChecks';
import { all, ID, listOf, LONG, must, optional, shape, SHORT, whole, type Check } from './checks';

const MAX_LIST = 200;
const MAX_LINES = 500;
const MAX_NEAR = 20;
const MAX_EVENTS = 100;
const MAX_DECISIONS = 50;
const MAX_QUANTITY = 9999;

const IDS = listOf(ID, MAX_LIST);
const CURSOR = optional(SHORT);
const QUANTITY = whole(1, MAX_QUANTITY);
const QUERY = shape({
  number: ID,
  email: optional(SHORT),
  phone: optional(SHORT),
  postcode: optional(SHORT),
});
const TICKET_HANDLE = shape({ number: ID, token: ID });
const PLACE = shape({
  country: must((value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value)),
  postcode: optional(SHORT),
});
const SUBJECT = shape({
  conversations: listOf(HANDLE, MAX_LIST),
  tickets: optional(listOf(TICKET_HANDLE, MAX_LIST)),
});
const RECEIPT = shape({
  id: ID,
  entries: listOf(shape({ at: SHORT, level: SHORT, source: SHORT }), MAX_DECISIONS, 1),
});
const RETURNED = shape({
  itemId: ID,
  quantity: whole(1, Number.MAX_SAFE_INTEGER),
  reason: ID,
  comment: optional(LONG),
});
const hasSender = (ticket: unknown) => Boolean((ticket as NewTicket).email || (ticket as NewTicket).phone);
const TICKET = all(
  shape({
    key: ID,
    text: LONG,
    subject: optional(SHORT),
    category: optional(SHORT),
    name: optional(SHORT),
    email: optional(SHORT),
    phone: optional(SHORT),
    orderNumber: optional(ID),
  }),
  (ticket) => (hasSender(ticket) ? undefined : { code: 'invalid_input', field: 'email' }),
);

/** What each method is given, by the names of its arguments, in their order. */
export const INPUTS: Readonly<Record<MethodName, Readonly<Record<string, Check>>>> = {
  'faq.list': {},
  'faq.search': { query: LONG },
  'faq.feedback': { vote: shape({ key: ID, entryId: ID }) },
  'faq.propose': { proposal: shape({ key: ID, question: SHORT, locale: SHORT }) },
  'assistant.answer': {
    question: LONG,
    context: shape({ near: optional(listOf(SHORT, MAX_NEAR)), orderNumber: optional(ID) }),
  },
  'chat.availability': {},
  'chat.open': { start: shape({ key: ID, packet: PACKET }) },
  'chat.send': { handle: HANDLE, message: MESSAGE },
  'chat.history': { handle: HANDLE, range: shape({ after: CURSOR, before: CURSOR }) },
  'chat.subscribe': { handle: HANDLE, from: shape({ cursor: CURSOR }) },
  'chat.typing': { handle: HANDLE },
  'chat.read': { handle: HANDLE, upTo: SHORT },
  'chat.handoff': { handle: HANDLE, packet: PACKET },
  'chat.close': { handle: HANDLE },
  'chat.rate': { handle: HANDLE, rating: RATING },
  'chat.upload': { handle: HANDLE, file: UPLOAD },
  'chat.attachment': { handle: HANDLE, id: ID },
  'chat.transcript': { handle: HANDLE, wish: shape({ email: optional(SHORT) }) },
  'chat.resumeCode': { handle: HANDLE },
  'chat.resume': { code: ID },
  'chat.join': { handle: HANDLE },
  'contact.ways': {},
  'tickets.create': { ticket: TICKET },
  'tickets.find': { handle: TICKET_HANDLE },
  'orders.lookup': { query: QUERY },
  'orders.list': { page: shape({ cursor: CURSOR }) },
  'orders.subscribe': { query: QUERY },
  'orders.act': { request: shape({ key: ID, order: QUERY, name: SHORT }) },
  'returns.eligibility': { order: QUERY },
  'returns.create': {
    request: shape({ key: ID, order: QUERY, items: listOf(RETURNED, MAX_LINES, 1), outcome: SHORT }),
  },
  'returns.find': { order: QUERY },
  'delivery.options': { place: PLACE },
  'delivery.pickupShops': { place: PLACE },
  'catalog.search': { query: shape({ text: LONG, cursor: CURSOR }) },
  'catalog.byIds': { ids: IDS },
  'catalog.related': { productId: ID },
  'catalog.notifyWhenBack': {
    notice: shape({ key: ID, productId: ID, variantId: optional(ID), email: SHORT }),
  },
  'cart.read': {},
  'cart.add': { line: shape({ key: ID, productId: ID, variantId: optional(ID), quantity: QUANTITY }) },
  'cart.change': { change: shape({ key: ID, lineId: ID, quantity: whole(0, MAX_QUANTITY) }) },
  'cart.applyCode': { code: SHORT },
  'suggestions.lists': { productIds: IDS },
  'suggestions.get': {
    context: shape({
      placement: SHORT,
      productId: optional(ID),
      cart: optional(IDS),
      recent: optional(IDS),
    }),
  },
  'rewards.status': {},
  'rewards.coupons': {},
  'rewards.redeem': { wish: shape({ key: ID, offerId: ID }) },
  'events.push': { batch: listOf(shape({ id: ID, type: SHORT, at: SHORT }), MAX_EVENTS, 1) },
  'privacy.export': { subject: SUBJECT },
  'privacy.erase': { subject: SUBJECT },
  'privacy.recordConsent': { receipt: RECEIPT },
};
