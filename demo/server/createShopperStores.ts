import type { CatalogStore } from './store/createCatalogStore';
import { createContentsStore, type ContentsStore } from './store/createContentsStore';
import { createFaqSearch, type FaqSearch } from './store/createFaqSearch';
import type { FaqStore } from './store/createFaqStore';
import { createAccessStore, type AccessStore } from './store/conversations/createAccessStore';
import { createAttachmentStore, type AttachmentStore } from './store/conversations/createAttachmentStore';
import { createRatingStore, type RatingStore } from './store/conversations/createRatingStore';
import { createOrderActionStore, type OrderActionStore } from './store/orders/createOrderActionStore';
import { createReturnStore, type ReturnStore } from './store/orders/createReturnStore';
import { createConsentStore, type ConsentStore } from './store/people/createConsentStore';
import { createEventStore, type EventStore } from './store/people/createEventStore';
import { createPrivacyStore, type PrivacyStore } from './store/people/createPrivacyStore';
import { createTicketStore, type TicketStore } from './store/people/createTicketStore';
import { createCartStore, type CartStore } from './store/shop/createCartStore';
import { createDeliveryStore, type DeliveryStore } from './store/shop/createDeliveryStore';
import { createRewardStore, type RewardStore } from './store/shop/createRewardStore';
import { createStockNoticeStore, type StockNoticeStore } from './store/shop/createStockNoticeStore';
import type { Sql } from './store/Sql';

/** What the calls of shoppers work with, beside catalog, FAQ, orders and conversations. */
export interface ShopperStores {
  readonly contents: ContentsStore;
  readonly faqSearch: FaqSearch;
  readonly orderActions: OrderActionStore;
  readonly returns: ReturnStore;
  readonly delivery: DeliveryStore;
  readonly carts: CartStore;
  readonly rewards: RewardStore;
  readonly stockNotices: StockNoticeStore;
  readonly tickets: TicketStore;
  readonly events: EventStore;
  readonly consents: ConsentStore;
  readonly privacy: PrivacyStore;
  readonly access: AccessStore;
  readonly attachments: AttachmentStore;
  readonly ratings: RatingStore;
}

interface StoreParts {
  readonly sql: Sql;
  /** Tokens are made from keys under it. */
  readonly secret: string;
  readonly catalog: CatalogStore;
  readonly faq: FaqStore;
}

/** One store an area of the protocol, over the same database. */
export function createShopperStores({ sql, secret, catalog, faq }: StoreParts): ShopperStores {
  const delivery = createDeliveryStore(sql);
  return {
    contents: createContentsStore(sql),
    faqSearch: createFaqSearch(faq),
    orderActions: createOrderActionStore(sql),
    returns: createReturnStore(sql),
    delivery,
    carts: createCartStore({ sql, secret, catalog, delivery }),
    rewards: createRewardStore(sql),
    stockNotices: createStockNoticeStore(sql),
    tickets: createTicketStore(sql, secret),
    events: createEventStore(sql),
    consents: createConsentStore(sql),
    privacy: createPrivacyStore(sql),
    access: createAccessStore(sql),
    attachments: createAttachmentStore(sql),
    ratings: createRatingStore(sql),
  };
}
