import * as z from 'zod/mini';
import { Count, Id, Instant, LongText, Money, ShortText, Url } from './common';
import { OrderQuery } from './orders';

const MAX_LINES = 500;
const MAX_REASONS = 50;

export const ReturnReason = z.object({ code: Id, label: ShortText, tip: z.exactOptional(LongText) });

export const ReturnableItem = z.object({
  itemId: Id,
  isReturnable: z.boolean(),
  quantity: z.int().check(z.minimum(0)),
  note: z.exactOptional(ShortText),
  until: z.exactOptional(Instant),
});

export const ReturnEligibility = z.object({
  items: z.array(ReturnableItem).check(z.maxLength(MAX_LINES)),
  reasons: z.array(ReturnReason).check(z.maxLength(MAX_REASONS)),
  outcomes: z.array(ShortText).check(z.maxLength(MAX_REASONS)),
});

export const ReturnRequest = z.object({
  order: OrderQuery,
  items: z
    .array(z.object({ itemId: Id, quantity: Count, reason: Id, comment: z.exactOptional(LongText) }))
    .check(z.minLength(1), z.maxLength(MAX_LINES)),
  outcome: ShortText,
});

export const ReturnCase = z.object({
  number: Id,
  status: ShortText,
  createdAt: Instant,
  labelUrl: z.exactOptional(Url),
  qrText: z.exactOptional(LongText),
  refund: z.exactOptional(Money),
});
export const ReturnCases = z.object({ items: z.array(ReturnCase).check(z.maxLength(MAX_LINES)) });
