import type { CallOptions, Keyed, Money, Open } from './common';
import type { OrderQuery } from './orders';

export interface ReturnReason {
  readonly code: string;
  readonly label: string;
  /** Shown before sending, e.g. advice on sizes. */
  readonly tip?: string;
}

export interface ReturnableItem {
  /** `OrderItem.id`, or its place in the order where items have no id: `"0"` is the first. */
  readonly itemId: string;
  readonly isReturnable: boolean;
  /** At most so many pieces. */
  readonly quantity: number;
  /** Why or why not, in the shopper's language. */
  readonly note?: string;
  /** ISO 8601: until then. */
  readonly until?: string;
}

export interface ReturnEligibility {
  readonly items: readonly ReturnableItem[];
  readonly reasons: readonly ReturnReason[];
  readonly outcomes: readonly Open<'refund' | 'exchange' | 'credit' | 'repair'>[];
}

export interface ReturnRequest extends Keyed {
  readonly order: OrderQuery;
  readonly items: readonly {
    readonly itemId: string;
    readonly quantity: number;
    readonly reason: string;
    readonly comment?: string;
  }[];
  readonly outcome: string;
}

export interface ReturnCase {
  readonly number: string;
  readonly status: Open<'requested' | 'approved' | 'in_transit' | 'received' | 'settled' | 'refused'>;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly labelUrl?: string;
  /** Text of a QR code that a parcel shop scans. */
  readonly qrText?: string;
  readonly refund?: Money;
}

export interface ReturnsPort {
  /** Null for an unknown number and for a wrong second factor alike. */
  eligibility(order: OrderQuery, options: CallOptions): Promise<ReturnEligibility | null>;
  /** Rejects with `conflict` when an item may not be sent back any more. */
  create(request: ReturnRequest, options: CallOptions): Promise<ReturnCase>;
  /** The order's returns, newest first; null as in `eligibility`. */
  find?(order: OrderQuery, options: CallOptions): Promise<readonly ReturnCase[] | null>;
}
