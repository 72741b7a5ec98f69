import type { Bus } from './events/createBus';
import type { Presence } from './events/createPresence';
import type { AgentStore } from './store/createAgentStore';
import type { CatalogStore } from './store/createCatalogStore';
import type { ConversationStore } from './store/createConversationStore';
import type { FaqStore } from './store/createFaqStore';
import type { OrderStore } from './store/createOrderStore';

/** What routes work with. */
export interface Services {
  readonly agents: AgentStore;
  readonly catalog: CatalogStore;
  readonly conversations: ConversationStore;
  readonly faq: FaqStore;
  readonly orders: OrderStore;
  readonly bus: Bus;
  readonly presence: Presence;
  /** Whether `X-Forwarded-For` is set by a proxy of ours. */
  readonly trustProxy: boolean;
}
