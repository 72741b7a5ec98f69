/** Something the merchant is to be told; ids only. */
export interface Notice {
  /** The same in every try. */
  readonly id: string;
  readonly type: NoticeType;
  /** Id of the conversation, or number of the ticket. */
  readonly subjectId: string;
  readonly createdAt: Date;
}

export type NoticeType = 'conversation.waiting' | 'ticket.created';

/** How one try ended. */
export type Outcome =
  | { readonly is: 'delivered' }
  /** Nobody wants it any more: no further try. */
  | { readonly is: 'gone' }
  | { readonly is: 'failed'; readonly retryAfterSeconds?: number };

/** A way to tell the merchant; never rejects. */
export interface NoticeChannel {
  readonly name: 'webhook' | 'mail';
  send(notice: Notice): Promise<Outcome>;
}
