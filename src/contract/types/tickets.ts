import type { CallOptions, Keyed, Open } from './common';

export type TicketKind = 'message' | 'callback' | 'complaint';

/** A file that goes along, as the shopper chose it. */
export interface TicketFile {
  readonly name: string;
  /** Media type, e.g. `image/jpeg`. */
  readonly type: string;
  readonly data: Blob;
}

export interface NewTicket extends Keyed {
  readonly kind: TicketKind;
  readonly text: string;
  readonly subject?: string;
  /** Of a complaint: what it is about, in the merchant's words. */
  readonly category?: string;
  readonly name?: string;
  /** One of `email` and `phone` must be there, or nobody could answer. */
  readonly email?: string;
  readonly phone?: string;
  readonly orderNumber?: string;
  readonly pageUrl?: string;
  readonly evidence?: readonly TicketFile[];
}

/** Finds a ticket again. The token is a bearer secret. */
export interface TicketHandle {
  readonly number: string;
  readonly token: string;
}

export interface Ticket {
  readonly number: string;
  readonly status: Open<'open' | 'answered' | 'closed'>;
  /** ISO 8601. */
  readonly createdAt: string;
  /** When the shop promised to answer. */
  readonly replyBy?: string;
  /** What the shop said last. */
  readonly answer?: string;
}

export interface TicketsPort {
  create(
    ticket: NewTicket,
    options: CallOptions,
  ): Promise<{ readonly ticket: Ticket; readonly token: string }>;
  /** Null for an unknown number and for a wrong token alike. */
  find(handle: TicketHandle, options: CallOptions): Promise<Ticket | null>;
}
