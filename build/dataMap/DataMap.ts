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
export interface DataLine<Field extends string = string> {
  /** Names of columns or fields; a dot goes into one that holds others. */
  readonly fields: readonly Field[];
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

type Split<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Split<Rest> : Text;

/** Fields, divided by spaces, and what they are for. */
export const line = <const Text extends string>(
  fields: Text,
  purpose: Words,
  ending?: Ending,
): DataLine<Split<Text>> => ({
  fields: fields.split(' ') as Split<Text>[],
  purpose,
  ...(ending && { ending }),
});

/** Lines that the compiler accepts only if every field of the union has one; the error names those without. */
export const covering =
  <Field extends string>() =>
  <Line extends DataLine<Field>>(
    lines: readonly Line[] &
      ([Exclude<Field, Line['fields'][number]>] extends [never]
        ? unknown
        : { readonly fieldsWithoutLine: Exclude<Field, Line['fields'][number]> }),
  ): readonly DataLine[] =>
    lines;

export const SHOP: Ending = { by: 'shop' };
export const EXPIRY: Ending = { by: 'expiry' };
export const retention = (after: Words): Ending => ({ by: 'retention', after });
export const parent = (of: string): Ending => ({ by: 'parent', of });
