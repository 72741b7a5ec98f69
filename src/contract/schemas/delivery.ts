import * as z from 'zod/mini';
import { Id, Instant, Money, ShortText, TimeWindow } from './common';
import { OpeningHours } from './contact';

const MAX_OPTIONS = 50;

export const DeliveryPlace = z.object({
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  postcode: z.exactOptional(ShortText),
  cartTotal: z.exactOptional(Money),
});

export const DeliveryOption = z.object({
  id: Id,
  title: ShortText,
  price: Money,
  window: z.exactOptional(TimeWindow),
  cutOff: z.exactOptional(Instant),
  toFreeShipping: z.exactOptional(Money),
  isGreener: z.exactOptional(z.boolean()),
});
export const DeliveryOptions = z.object({ items: z.array(DeliveryOption).check(z.maxLength(MAX_OPTIONS)) });

export const PickupShop = z.object({
  id: Id,
  name: ShortText,
  address: ShortText,
  opening: z.exactOptional(OpeningHours),
  distanceMetres: z.exactOptional(z.number().check(z.minimum(0))),
});
export const PickupShops = z.object({ items: z.array(PickupShop).check(z.maxLength(MAX_OPTIONS)) });
