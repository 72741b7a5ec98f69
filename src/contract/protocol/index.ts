import type { Call } from './Call';
import { CONVERSATION_CALLS } from './calls/conversations';
import { ORDER_CALLS } from './calls/orders';
import { PEOPLE_CALLS } from './calls/people';
import { SHOP_CALLS } from './calls/shop';

export type { Call, CallAuth, QueryParameter, SchemaName } from './Call';

/** Version of the protocol that these calls are. */
export const PROTOCOL_VERSION = 1;

/** Every call of the HTTP protocol, once. `docs/protocol.md` and `docs/openapi.json` are made from it. */
export const CALLS: readonly Call[] = [...SHOP_CALLS, ...ORDER_CALLS, ...PEOPLE_CALLS, ...CONVERSATION_CALLS];
