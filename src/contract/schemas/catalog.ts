import * as z from 'zod/mini';
import { Id, Instant, LongText, Money, ShortText, Url } from './common';

const MAX_VARIANTS = 200;
const MAX_PAGE = 200;
const MAX_RATING = 5;

export const Stock = z.object({
  level: z.enum(['in', 'low', 'out']),
  quantity: z.exactOptional(z.int().check(z.minimum(0))),
  asOf: z.exactOptional(Instant),
});

export const ProductVariant = z.object({
  id: Id,
  title: ShortText,
  price: z.exactOptional(Money),
  imageUrl: z.exactOptional(Url),
  stock: z.exactOptional(Stock),
});

export const Rating = z.object({
  value: z.number().check(z.minimum(0), z.maximum(MAX_RATING)),
  count: z.int().check(z.minimum(0)),
});

export const Product = z.object({
  id: Id,
  title: ShortText,
  url: Url,
  price: Money,
  compareAtPrice: z.exactOptional(Money),
  imageUrl: z.exactOptional(Url),
  description: z.exactOptional(LongText),
  category: z.exactOptional(ShortText),
  rating: z.exactOptional(Rating),
  stock: z.exactOptional(Stock),
  variants: z.exactOptional(z.array(ProductVariant).check(z.maxLength(MAX_VARIANTS))),
});

export const ProductPage = z.object({
  items: z.array(Product).check(z.maxLength(MAX_PAGE)),
  next: z.exactOptional(ShortText),
});

export const Suggestion = z.object({
  product: Product,
  reason: ShortText,
  because: z.exactOptional(ShortText),
});
export const SuggestionList = z.object({ items: z.array(Suggestion).check(z.maxLength(MAX_PAGE)) });

export const SuggestionContext = z.object({
  placement: ShortText,
  productId: z.exactOptional(Id),
  cart: z.exactOptional(z.array(Id).check(z.maxLength(MAX_PAGE))),
  recent: z.exactOptional(z.array(Id).check(z.maxLength(MAX_PAGE))),
  limit: z.int().check(z.minimum(1), z.maximum(MAX_PAGE)),
});
