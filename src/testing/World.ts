import type {
  AdapterFactory,
  Capability,
  FaqEntry,
  Identity,
  NeighbourList,
  Order,
  Product,
} from '../contract/types';

/** What proves that an order is the asker's. */
export interface OrderOwner {
  readonly email: string;
  readonly phone?: string;
  readonly postcode?: string;
  /** Id of the signed-in shopper whose it is. */
  readonly shopperId?: string;
}

/**
 * The backend from the test's side: what a merchant, a carrier or an agent would do. A backend needs only
 * the members that belong to the capabilities it declares; a case that misses one fails and names it.
 */
export interface World {
  /** From now on the FAQ holds these, and maybe others. */
  seedFaq?(entries: readonly FaqEntry[]): Promise<void>;
  /** From now on the catalog holds these, and maybe others; the same id replaces. */
  seedProducts?(products: readonly Product[]): Promise<void>;
  seedLists?(lists: readonly NeighbourList[]): Promise<void>;
  /** From now on this order is there; the same number replaces, and subscribers are told. */
  seedOrder?(order: Order, owner: OrderOwner): Promise<void>;
  /** Points of a signed-in shopper, with one offer that costs `offer.points`. */
  seedRewards?(
    shopperId: string,
    rewards: {
      readonly points: number;
      readonly offer: { readonly id: string; readonly title: string; readonly points: number };
    },
  ): Promise<void>;
  /** What a merchant's page hands to `identify` for this shopper. */
  identify?(shopperId: string): Promise<Identity>;

  /** Whether somebody is at the desk. */
  agentOnline?(isOnline: boolean): Promise<void>;
  agentTake?(conversationId: string): Promise<void>;
  agentReply?(conversationId: string, text: string): Promise<void>;
  agentTyping?(conversationId: string, on: boolean): Promise<void>;
  closeByAgent?(conversationId: string): Promise<void>;

  /** Moves the backend's clock, where that is possible. */
  advanceClock?(ms: number): Promise<void>;
  /** Stops the backend and starts it again over the same data, at the same address. */
  restart?(): Promise<void>;
  close(): Promise<void>;
}

/** What stands between an adapter and its backend during a test. */
export interface Kit {
  /**
   * The address to give to the adapter instead of the backend's own: a proxy on loopback that lets the
   * cases delay, break, replace and cut off what passes.
   */
  proxy(endpoint: string): Promise<string>;
}

/** An adapter together with the backend it speaks to. */
export interface Subject {
  readonly adapter: AdapterFactory;
  readonly world: World;
}

export type CreateSubject = (kit: Kit) => Promise<Subject>;

export interface TestAdapterOptions {
  /** What the adapter claims. Each is tested by all its cases; none may be skipped. */
  readonly capabilities: readonly Capability[];
}
