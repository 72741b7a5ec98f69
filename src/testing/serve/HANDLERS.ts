import type { Handlers } from './Asked';
import { CONVERSATION_HANDLERS } from './conversationHandlers';
import { ORDER_HANDLERS } from './orderHandlers';
import { PEOPLE_HANDLERS } from './peopleHandlers';
import { SHOP_HANDLERS } from './shopHandlers';

/** How every call of the protocol is answered from an adapter. */
export const HANDLERS: Handlers = {
  ...SHOP_HANDLERS,
  ...ORDER_HANDLERS,
  ...PEOPLE_HANDLERS,
  ...CONVERSATION_HANDLERS,
};
