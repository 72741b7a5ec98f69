import * as z from 'zod/mini';
import { Email, Id, Instant, LongText, Money, ShortText, Url } from './common';

const MAX_VARIANTS = 200;
const MAX_PAGE = 200;
const MAX_RATING = 5;
const MAX_CATALOG = 20_000;

export const Stock = z.object({
  level: ShortText,
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

export const ProductRating = z.object({
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
  rating: z.exactOptional(ProductRating),
  stock: z.exactOptional(Stock),
  variants: z.exactOptional(z.array(ProductVariant).check(z.maxLength(MAX_VARIANTS))),
});

export const ProductPage = z.object({
  items: z.array(Product).check(z.maxLength(MAX_PAGE)),
  next: z.exactOptional(ShortText),
});

export const ProductList = z.object({ items: z.array(Product).check(z.maxLength(MAX_PAGE)) });

/** The whole catalog in one file. */
export const CatalogFile = z.object({
  version: z.exactOptional(ShortText),
  items: z.array(Product).check(z.maxLength(MAX_CATALOG)),
});

export const StockNotice = z.object({
  productId: Id,
  variantId: z.exactOptional(Id),
  email: Email,
});
