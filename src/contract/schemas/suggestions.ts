import * as z from 'zod/mini';
import { Id, ShortText } from './common';
import { Product } from './catalog';

const MAX_PAGE = 200;
const MAX_LISTS = 50_000;

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

export const Neighbour = z.object({ productId: Id, weight: z.number() });
export const NeighbourList = z.object({
  productId: Id,
  items: z.array(Neighbour).check(z.maxLength(MAX_PAGE)),
});
export const NeighbourLists = z.object({ items: z.array(NeighbourList).check(z.maxLength(MAX_PAGE)) });

/** All lists in one file. */
export const ListsFile = z.object({
  version: z.exactOptional(ShortText),
  lists: z.array(NeighbourList).check(z.maxLength(MAX_LISTS)),
  popular: z.exactOptional(z.array(Id).check(z.maxLength(MAX_PAGE))),
});
