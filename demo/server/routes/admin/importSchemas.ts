import * as z from 'zod/mini';
import {
  FaqEntry,
  Id,
  Instant,
  LongText,
  Money,
  OpeningHours,
  Order,
  ShortText,
} from '../../../../src/contract/schemas';
import { isTimeZone } from '../../store/shop/zonedTime';

const MAX_ENTRIES = 5000;
const MAX_ORDERS = 5000;
const MAX_SHOPPERS = 20_000;
const MAX_OF_A_KIND = 500;
const MAX_DAYS = 365;
const MAX_CURRENCIES = 50;
const MAX_REASONS = 50;

const WholeNumber = z.int().check(z.minimum(0));
/** A text for every language, or one a language. */
const Texts = z.union([ShortText, z.record(ShortText, ShortText)]);
/** The same price in several currencies, the shop's own first. */
const Prices = z.array(Money).check(z.minLength(1), z.maxLength(MAX_CURRENCIES));
const Days = WholeNumber.check(z.maximum(MAX_DAYS));
const TimeZone = ShortText.check(z.refine(isTimeZone));

export const FaqFile = z.object({ items: z.array(FaqEntry).check(z.maxLength(MAX_ENTRIES)) });

export const Orders = z
  .array(
    z.object({
      order: Order,
      owner: z.object({
        email: ShortText,
        phone: z.exactOptional(ShortText),
        postcode: z.exactOptional(ShortText),
        shopperId: z.exactOptional(Id),
      }),
    }),
  )
  .check(z.maxLength(MAX_ORDERS));

export const DeliveryFile = z.object({
  ways: z.exactOptional(
    z
      .array(
        z.object({
          id: Id,
          title: z.record(ShortText, ShortText),
          countries: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
          price: Prices,
          freeFrom: z.exactOptional(Prices),
          days: z.tuple([Days, Days]),
          cutOff: z.object({
            time: z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
            timeZone: TimeZone,
          }),
          isGreener: z.exactOptional(z.boolean()),
        }),
      )
      .check(z.maxLength(MAX_OF_A_KIND)),
  ),
  shops: z.exactOptional(
    z
      .array(
        z.object({
          id: Id,
          name: ShortText,
          address: ShortText,
          country: z.string().check(z.regex(/^[A-Z]{2}$/)),
          postcode: ShortText,
          opening: z.exactOptional(OpeningHours),
        }),
      )
      .check(z.maxLength(MAX_OF_A_KIND)),
  ),
});

export const RewardsFile = z.object({
  /** Points that shoppers have now. */
  shoppers: z.exactOptional(
    z.array(z.object({ shopperId: Id, points: WholeNumber })).check(z.maxLength(MAX_SHOPPERS)),
  ),
  offers: z.exactOptional(
    z
      .array(
        z.object({
          id: Id,
          title: Texts,
          points: WholeNumber,
          amount: z.exactOptional(Prices),
          validDays: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MAX_DAYS))),
        }),
      )
      .check(z.maxLength(MAX_OF_A_KIND)),
  ),
  tiers: z.exactOptional(
    z.array(z.object({ id: Id, title: Texts, fromPoints: WholeNumber })).check(z.maxLength(MAX_OF_A_KIND)),
  ),
});

const Ids = z.array(Id).check(z.maxLength(MAX_ENTRIES));
/** What is left out stays as it is where the shop has said nothing. */
export const ReturnRules = z.object({
  days: z.exactOptional(Days),
  finalSale: z.exactOptional(
    z.object({ productIds: z.exactOptional(Ids), categories: z.exactOptional(Ids) }),
  ),
  reasons: z.exactOptional(
    z
      .array(z.object({ code: Id, label: Texts, tip: z.exactOptional(z.union([LongText, Texts])) }))
      .check(z.minLength(1), z.maxLength(MAX_REASONS)),
  ),
  outcomes: z.exactOptional(z.array(ShortText).check(z.minLength(1), z.maxLength(MAX_REASONS))),
});

export const PromotionsFile = z.object({
  items: z
    .array(
      z.object({
        code: ShortText.check(z.minLength(1)),
        percent: z.exactOptional(z.int().check(z.minimum(1), z.maximum(100))),
        amount: z.exactOptional(Prices),
        until: z.exactOptional(Instant),
      }),
    )
    .check(z.maxLength(MAX_OF_A_KIND)),
});
