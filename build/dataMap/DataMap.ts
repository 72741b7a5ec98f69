/** In the languages of the documents. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** Who it is about: a shopper, the merchant's own people, or nobody. */
export type About = 'shopper' | 'staff' | 'nobody';

/** Why it may be there: a hint for the merchant's own record, not legal advice. */
export type Basis = 'service' | 'consent' | 'interest' | 'books' | 'none';

/** What ends it. */
export type Ending =
  /** `SHOPBELL_RETENTION_DAYS` after the moment in the words. */
  | { readonly by: 'retention'; readonly after: Words }
  /** At the time it bears itself. */
  | { readonly by: 'expiry' }
  /** Together with a record of that name. */
  | { readonly by: 'parent'; readonly of: string }
  /** Days after it was stored on the device. */
  | { readonly by: 'days'; readonly days: number }
  /** The merchant's own book: when the merchant deletes it. */
  | { readonly by: 'shop' };

/** Fields with the same purpose. */
export interface DataLine {
  /** Names of columns or fields; a dot goes into a column that holds JSON. */
  readonly fields: readonly string[];
  readonly purpose: Words;
  /** @default the record's */
  readonly ending?: Ending;
}

/** A table, or a kind of record on the device, with a line for each of its fields. */
export interface DataRecord {
  readonly name: string;
  readonly what: Words;
  readonly about: About;
  readonly basis: Basis;
  readonly ending: Ending;
  readonly lines: readonly DataLine[];
}

export const say = (en: string, zh: string): Words => ({ en, zh });

/** Fields, divided by spaces, and what they are for. */
export const line = (fields: string, purpose: Words, ending?: Ending): DataLine => ({
  fields: fields.split(' '),
  purpose,
  ...(ending && { ending }),
});

export const SHOP: Ending = { by: 'shop' };
export const EXPIRY: Ending = { by: 'expiry' };
export const retention = (after: Words): Ending => ({ by: 'retention', after });
export const parent = (of: string): Ending => ({ by: 'parent', of });
