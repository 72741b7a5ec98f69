const INT8 = 20;
const JSON_TEXT = 114;
const TIMESTAMPTZ = 1184;
const JSONB = 3802;

/**
 * How columns come out of the database, by PostgreSQL's type number, the same for both drivers: `int8` as
 * text, because a number could lose digits; JSON parsed; `timestamptz` as a Date. All else is the drivers' own.
 */
export const COLUMN_TYPES: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: (text) => text,
  [JSON_TEXT]: (text) => JSON.parse(text) as unknown,
  [JSONB]: (text) => JSON.parse(text) as unknown,
  [TIMESTAMPTZ]: (text) => new Date(text),
};
