import type { ConsentReceipt, NewTicket, PrivacySubject, ShopperEvent } from '../../contract/types';
import type { Handlers } from './Asked';
import { refuse } from './refusal';

/** Reaching people outside a conversation, and what is about the shopper. */
export const PEOPLE_HANDLERS: Handlers = {
  async 'GET /contact'({ adapter, options }) {
    return adapter.contact!.ways(options);
  },
  async 'POST /tickets'({ adapter, body, files, key, options }) {
    const evidence = files.map((file) => ({ name: file.name, type: file.type, data: file }));
    return adapter.tickets!.create({ ...(body as Omit<NewTicket, 'key'>), evidence, key }, options);
  },
  async 'GET /tickets/{number}'({ adapter, params, token, options }) {
    const ticket = await adapter.tickets!.find({ number: params['number'] ?? '', token }, options);
    if (!ticket) throw refuse('not_found', 'There is no such ticket.');
    return { ticket };
  },
  async 'GET /rewards'({ adapter, options }) {
    return adapter.rewards!.status(options);
  },
  async 'GET /rewards/coupons'({ adapter, options }) {
    return { items: await adapter.rewards!.coupons!(options) };
  },
  async 'POST /rewards/redemptions'({ adapter, body, key, options }) {
    return adapter.rewards!.redeem!({ ...(body as { offerId: string }), key }, options);
  },
  async 'POST /events'({ adapter, body, options }) {
    return adapter.events!.push((body as { items: readonly ShopperEvent[] }).items, options);
  },
  async 'POST /privacy/export'({ adapter, body, options }) {
    return adapter.privacy!.export(body as PrivacySubject, options);
  },
  async 'POST /privacy/erase'({ adapter, body, options }) {
    return adapter.privacy!.erase(body as PrivacySubject, options);
  },
  async 'POST /privacy/consents'({ adapter, body, options }) {
    return adapter.privacy!.recordConsent!(body as ConsentReceipt, options);
  },
};
