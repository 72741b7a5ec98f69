import * as z from 'zod/mini';
import { Id, Instant, ShortText } from './common';

const MAX_BATCH = 100;

export const ShopperEvent = z.object({
  id: Id,
  type: ShortText,
  at: Instant,
  props: z.exactOptional(z.record(ShortText, z.union([ShortText, z.number(), z.boolean()]))),
});
export const EventBatch = z.object({
  items: z.array(ShopperEvent).check(z.minLength(1), z.maxLength(MAX_BATCH)),
});
