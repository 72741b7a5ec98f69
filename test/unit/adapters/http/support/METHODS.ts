import type { Adapter, CallOptions, ConversationHandle, OrderQuery } from '../../../../../src/contract/types';

export const HANDLE: ConversationHandle = { id: 'c-51', token: 'conversation-secret' };
export const QUERY: OrderQuery = { number: '20418-number', email: 'maya@verbeke.example' };
export const TICKET = { number: 'T-1', token: 'ticket-secret' };
/** What may stand in no address and in no error. */
export const SECRETS = [
  HANDLE.token,
  QUERY.number,
  QUERY.email!,
  TICKET.token,
  'identity-secret',
  'guest-code',
];

const PACKET = { summary: 'It rattles', locale: 'en', botTried: [], transcript: [] };
const PIXEL = new Blob(['pixel']);
const EVIDENCE = [{ name: 'lid.png', type: 'image/png', data: PIXEL }];

type Run = (adapter: Required<Adapter>, options: CallOptions) => unknown;

/** Every method of the contract, called with something sensible; promises and streams alike. */
export const METHODS: Readonly<Record<string, Run>> = {
  describe: (adapter, options) => adapter.describe(options),
  'faq.list': ({ faq }, options) => faq.list({}, options),
  'faq.search': ({ faq }, options) => faq.search!('slow kettle', options),
  'faq.feedback': ({ faq }, options) => faq.feedback!({ entryId: 'a', helpful: true, key: 'k' }, options),
  'faq.propose': ({ faq }, options) => faq.propose!({ question: 'q', locale: 'en', key: 'k' }, options),
  'assistant.answer': ({ assistant }, options) => assistant.answer('q', { near: ['n'] }, options),
  'chat.availability': ({ chat }, options) => chat.availability(options),
  'chat.open': ({ chat }, options) => chat.open({ key: 'k', packet: PACKET }, options),
  'chat.send': ({ chat }, options) =>
    chat.send(HANDLE, { clientId: 'm', parts: [{ type: 'text', text: 't' }] }, options),
  'chat.history': ({ chat }, options) => chat.history(HANDLE, { after: '3', limit: 10 }, options),
  'chat.subscribe': ({ chat }, options) => chat.subscribe(HANDLE, { cursor: '3' }, options),
  'chat.typing': ({ chat }, options) => chat.typing!(HANDLE, true, options),
  'chat.read': ({ chat }, options) => chat.read!(HANDLE, '3', options),
  'chat.handoff': ({ chat }, options) => chat.handoff!(HANDLE, PACKET, options),
  'chat.close': ({ chat }, options) => chat.close!(HANDLE, options),
  'chat.rate': ({ chat }, options) => chat.rate!(HANDLE, { service: 5, key: 'k' }, options),
  'chat.upload': ({ chat }, options) =>
    chat.upload!(HANDLE, { name: 'x.png', mediaType: 'image/png', data: PIXEL, key: 'k' }, options),
  'chat.attachment': ({ chat }, options) => chat.attachment!(HANDLE, 'f/1', options),
  'chat.transcript': ({ chat }, options) => chat.transcript!(HANDLE, { email: QUERY.email! }, options),
  'chat.resumeCode': ({ chat }, options) => chat.resumeCode!(HANDLE, options),
  'chat.resume': ({ chat }, options) => chat.resume!('guest-code', options),
  'chat.join': ({ chat }, options) => chat.join!(HANDLE, options),
  'contact.ways': ({ contact }, options) => contact.ways(options),
  'tickets.create': ({ tickets }, options) =>
    tickets.create({ kind: 'message', text: 't', email: QUERY.email!, key: 'k' }, options),
  'tickets.create with evidence': ({ tickets }, options) =>
    tickets.create({ kind: 'complaint', text: 't', key: 'k', evidence: EVIDENCE }, options),
  'tickets.find': ({ tickets }, options) => tickets.find(TICKET, options),
  'orders.lookup': ({ orders }, options) => orders.lookup!(QUERY, options),
  'orders.list': ({ orders }, options) => orders.list!({ cursor: 'next' }, options),
  'orders.subscribe': ({ orders }, options) => orders.subscribe!(QUERY, options),
  'orders.act': ({ orders }, options) => orders.act!({ order: QUERY, name: 'cancel', key: 'k' }, options),
  'returns.eligibility': ({ returns }, options) => returns.eligibility(QUERY, options),
  'returns.create': ({ returns }, options) =>
    returns.create(
      {
        order: QUERY,
        items: [{ itemId: '0', quantity: 1, reason: 'changed_mind' }],
        outcome: 'refund',
        key: 'k',
      },
      options,
    ),
  'returns.find': ({ returns }, options) => returns.find!(QUERY, options),
  'delivery.options': ({ delivery }, options) =>
    delivery.options({ country: 'BE', postcode: '9000' }, options),
  'delivery.pickupShops': ({ delivery }, options) => delivery.pickupShops!({ country: 'BE' }, options),
  'catalog.search': ({ catalog }, options) => catalog.search({ text: 'kettle', limit: 4 }, options),
  'catalog.byIds': ({ catalog }, options) => catalog.byIds!(['a', 'b'], options),
  'catalog.related': ({ catalog }, options) => catalog.related!('a', options),
  'catalog.notifyWhenBack': ({ catalog }, options) =>
    catalog.notifyWhenBack!({ productId: 'a', email: QUERY.email!, key: 'k' }, options),
  'cart.read': ({ cart }, options) => cart.read!(options),
  'cart.add': ({ cart }, options) => cart.add({ productId: 'a', quantity: 1, key: 'k' }, options),
  'cart.change': ({ cart }, options) => cart.change!({ lineId: '1', quantity: 0, key: 'k' }, options),
  'cart.applyCode': ({ cart }, options) => cart.applyCode!('WELCOME10', options),
  'suggestions.lists': ({ suggestions }, options) => suggestions.lists!(['a', 'b'], options),
  'suggestions.get': ({ suggestions }, options) => suggestions.get!({ placement: 'home', limit: 4 }, options),
  'rewards.status': ({ rewards }, options) => rewards.status(options),
  'rewards.coupons': ({ rewards }, options) => rewards.coupons!(options),
  'rewards.redeem': ({ rewards }, options) => rewards.redeem!({ offerId: 'o', key: 'k' }, options),
  'events.push': ({ events }, options) =>
    events.push([{ id: 'e', type: 'view', at: '2026-05-12T14:05:00Z' }], options),
  'privacy.export': ({ privacy }, options) =>
    privacy.export({ conversations: [HANDLE], tickets: [TICKET] }, options),
  'privacy.erase': ({ privacy }, options) => privacy.erase({ conversations: [HANDLE] }, options),
  'privacy.recordConsent': ({ privacy }, options) =>
    privacy.recordConsent!(
      { id: 'r', entries: [{ at: '2026-05-12T14:05:00Z', level: 'granted', source: 'shopper' }] },
      options,
    ),
};

/** What a method came to: its answer, everything its stream gave, or the error it failed with. */
export async function settle(running: unknown): Promise<unknown> {
  try {
    if (typeof running !== 'object' || running === null || !(Symbol.asyncIterator in running))
      return await running;
    const seen = [];
    for await (const each of running as AsyncIterable<unknown>) seen.push(each);
    return seen;
  } catch (error) {
    return error;
  }
}
