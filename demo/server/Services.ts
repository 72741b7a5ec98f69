import type { ShopperStores } from './createShopperStores';
import type { Environment } from './environment/readEnvironment';
import type { Bus } from './events/createBus';
import type { DeskFeed } from './events/createDeskFeed';
import type { Presence } from './events/createPresence';
import type { Streams } from './events/createStreams';
import type { WaitingLine } from './events/createWaitingLine';
import type { BlockStore } from './limits/createBlockStore';
import type { Limits } from './limits/createLimits';
import type { Log } from './log/createLog';
import type { Mailer } from './notify/createMailer';
import type { Notices } from './notify/createNotices';
import type { AgentStore } from './store/createAgentStore';
import type { CatalogStore } from './store/createCatalogStore';
import type { ConversationStore } from './store/createConversationStore';
import type { FaqStore } from './store/createFaqStore';
import type { OrderStore } from './store/createOrderStore';
import type { SettingsStore } from './store/createSettingsStore';

/** What routes work with. */
export interface Services extends ShopperStores {
  readonly environment: Environment;
  readonly agents: AgentStore;
  readonly catalog: CatalogStore;
  readonly conversations: ConversationStore;
  readonly faq: FaqStore;
  readonly orders: OrderStore;
  readonly settings: SettingsStore;
  readonly blocks: BlockStore;
  readonly limits: Limits;
  readonly bus: Bus;
  readonly presence: Presence;
  readonly streams: Streams;
  readonly feed: DeskFeed;
  readonly line: WaitingLine;
  readonly log: Log;
  /** Null where no mail server is set: then nothing may promise an e-mail. */
  readonly mailer: Mailer | null;
  readonly notices: Notices;
  /** Takes an error that no client is told of. */
  readonly report: (error: unknown) => void;
  /** Whether the database answers. */
  readonly ping: () => Promise<boolean>;
  /** Stops what runs by itself; the database stays open. */
  readonly close: () => Promise<void>;
}
