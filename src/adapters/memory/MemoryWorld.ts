import type { ErrorCode } from '../../contract/errors';
import type {
  ContactList,
  ContactWay,
  Coupon,
  DeliveryOption,
  FaqEntry,
  Money,
  NeighbourList,
  OpeningHours,
  Order,
  PickupShop,
  Product,
  ReturnReason,
  RewardStatus,
} from '../../contract/types';
import type { MemoryAgent } from './chat/MemoryAgent';

/** An order with what proves that it is the asker's. */
export interface MemoryOrder {
  readonly order: Order;
  readonly email: string;
  readonly phone?: string;
  readonly postcode?: string;
  /** Id of the signed-in shopper whose it is. */
  readonly shopperId?: string;
}

/** A way of delivery, with where it goes and from which cart on it is free. */
export interface MemoryDelivery {
  readonly option: DeliveryOption;
  /** ISO 3166-1 alpha-2; everywhere when absent. */
  readonly countries?: readonly string[];
  readonly freeFrom?: Money;
}

export interface MemoryRewards extends RewardStatus {
  readonly coupons?: readonly Coupon[];
}

export interface MemoryReturnPolicy {
  /** Days after delivery. */
  readonly days: number;
  readonly reasons: readonly ReturnReason[];
  readonly outcomes: readonly string[];
}

/** What an in-process backend holds. Plain data: change it at any time, the next call sees it. */
export interface MemoryWorld {
  faq?: readonly FaqEntry[];
  /** Set: questions the FAQ is asked with are answered from its nearest entries. */
  assistant?: {
    /** Entries an answer may rest on. @default 2 */
    readonly maxSources?: number;
  };
  products?: readonly Product[];
  lists?: readonly NeighbourList[];
  /** With the factors that a look-up must name one of. */
  orders?: readonly MemoryOrder[];
  /** @default 30 days, three reasons, refund or exchange */
  returnPolicy?: MemoryReturnPolicy;
  delivery?: readonly MemoryDelivery[];
  pickupShops?: readonly PickupShop[];
  /** From this total on, delivery costs nothing. */
  freeShippingFrom?: Money;
  /** Codes that the cart takes, with what they take off in per cent. */
  codes?: Readonly<Record<string, number>>;
  /** By the id of the signed-in shopper. */
  rewards?: Readonly<Record<string, MemoryRewards>>;
  contact?: readonly ContactWay[];
  incident?: ContactList['incident'];
  load?: ContactList['load'];
  /** When people are there. */
  opening?: OpeningHours;
  /** Seconds an agent needs for one who waits. @default 60 */
  secondsEach?: number;
  /** The backend's clock, milliseconds since the epoch; the adapter's when absent. */
  now?: () => number;
  /** The next call fails with this code, once. */
  failNext?: ErrorCode;
  /** Set by the adapter: the agent's side of every conversation. */
  agent?: MemoryAgent;
  /** Set by the adapter: call it after a change here, so that those who watch an order are told. */
  changed?: () => void;
}
