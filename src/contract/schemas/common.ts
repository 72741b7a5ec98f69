import * as z from 'zod/mini';

/** Bounds that keep a hostile answer from filling the page or the disk. */
export const MAX_TEXT = 8000;
const MAX_SHORT_TEXT = 300;
const MAX_URL = 2048;
const MAX_ID = 200;
const MAX_KEY = 200;

export const ShortText = z.string().check(z.maxLength(MAX_SHORT_TEXT));
export const LongText = z.string().check(z.maxLength(MAX_TEXT));
export const Id = z.string().check(z.minLength(1), z.maxLength(MAX_ID));
/** Enough to refuse what can be no address, and line breaks above all; whether it is one shows when it is used. */
export const Email = z.string().check(z.maxLength(MAX_SHORT_TEXT), z.regex(/^[^\s@]+@[^\s@]+$/));
export const Url = z.string().check(z.maxLength(MAX_URL));
/** ISO 8601 with zone; kept as text on the wire. */
export const Instant = z.iso.datetime({ offset: true });

export const Money = z.object({
  amount: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});

/** A whole number from 1. */
export const Count = z.int().check(z.minimum(1));

/** What calls that may be repeated carry in the header `Idempotency-Key`: the same answers the same. */
export const Key = z.string().check(z.minLength(1), z.maxLength(MAX_KEY));

export const TimeWindow = z.object({ from: Instant, until: Instant });

/** Capabilities are an open list: a newer server may name ones this widget does not know. */
export const Description = z.object({
  protocol: z.int().check(z.minimum(1)),
  capabilities: z.array(ShortText).check(z.maxLength(50)),
  locales: z.exactOptional(z.array(ShortText).check(z.maxLength(100))),
  limits: z.exactOptional(
    z.object({
      messageLength: z.exactOptional(Count),
      pageSize: z.exactOptional(Count),
      attachmentBytes: z.exactOptional(Count),
      attachmentTypes: z.exactOptional(z.array(ShortText).check(z.maxLength(100))),
    }),
  ),
});

/** `application/problem+json` (RFC 9457) with the contract's error code. */
export const Problem = z.object({
  title: z.exactOptional(ShortText),
  detail: z.exactOptional(LongText),
  code: z.exactOptional(ShortText),
});
