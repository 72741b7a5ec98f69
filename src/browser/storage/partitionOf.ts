import { hashText } from '../../lib/hashText';

export const GUEST = 'guest';
/** What belongs to the shop and to no shopper. */
export const SHOP = 'shop';

/**
 * The name of a shopper's part of the database; null is a guest. Two hashes, so that two ids in one browser
 * do not meet. SECURITY: ids stand in no key; the hash hides them from a look, not from a search.
 */
export const partitionOf = (shopper: string | null) =>
  shopper === null ? GUEST : `s-${hashText(shopper)}-${hashText(`${shopper.length} ${shopper}`)}`;
