import * as z from 'zod/mini';
import { Id, Money, ShortText, Url } from './common';

const MAX_LINES = 200;
const MAX_QUANTITY = 9999;
const MAX_CODES = 20;
const Quantity = z.int().check(z.minimum(1), z.maximum(MAX_QUANTITY));

export const CartLine = z.object({
  productId: Id,
  variantId: z.exactOptional(Id),
  quantity: Quantity,
});
export const CartChange = z.object({
  lineId: Id,
  quantity: z.int().check(z.minimum(0), z.maximum(MAX_QUANTITY)),
});
export const CartCode = z.object({ code: ShortText });

export const PricedLine = z.object({
  id: Id,
  productId: Id,
  variantId: z.exactOptional(Id),
  quantity: Quantity,
  title: ShortText,
  price: Money,
  imageUrl: z.exactOptional(Url),
  url: z.exactOptional(Url),
});

export const Cart = z.object({
  lines: z.array(PricedLine).check(z.maxLength(MAX_LINES)),
  total: Money,
  toFreeShipping: z.exactOptional(Money),
  codes: z.exactOptional(z.array(ShortText).check(z.maxLength(MAX_CODES))),
});

/** Over HTTP the cart of a guest has a secret that travels in the header `Shopbell-Cart`. */
export const CartAnswer = z.object({ cart: Cart, token: z.exactOptional(Id) });
