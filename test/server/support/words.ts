import type * as types from '../../../src/contract/types';

/** Answers as tests read them. */
export type {
  Attachment,
  ChatEvent,
  Order,
  Product,
  ReturnEligibility,
  Ticket,
} from '../../../src/contract/types';

export interface CartAnswer {
  readonly cart: types.Cart;
  readonly token?: string;
}

export interface Items<T> {
  readonly items: readonly T[];
  readonly next?: string;
}
