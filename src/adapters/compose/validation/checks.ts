/** What is wrong with an input, and which field it is: `message.parts.0.text`. Never what stands in it. */
export interface Fault {
  readonly code: 'invalid_input' | 'too_large' | 'unsupported';
  readonly field: string;
}

/** Looks at a value, and at the port where the port sets the limit; undefined when nothing is wrong. */
export type Check = (value: unknown, port: object) => Fault | undefined;

const fault = (code: Fault['code']): Fault => ({ code, field: '' });

const MAX_ID = 200;
const MAX_SHORT_TEXT = 300;
const MAX_TEXT = 8000;

/** A check that knows nothing but yes and no. */
export const must =
  (isRight: (value: unknown) => boolean): Check =>
  (value) =>
    isRight(value) ? undefined : fault('invalid_input');

/** A text of at most so many characters. */
export const text =
  (max: number): Check =>
  (value) => {
    if (typeof value !== 'string') return fault('invalid_input');
    return value.length > max ? fault('too_large') : undefined;
  };

export const SHORT = text(MAX_SHORT_TEXT);
export const LONG = text(MAX_TEXT);

/** An id, key or token: not empty, and no longer than any that is given out. */
export const ID = must((value) => typeof value === 'string' && value.length > 0 && value.length <= MAX_ID);

export const whole = (min: number, max: number): Check =>
  must((value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max);

export const optional =
  (check: Check): Check =>
  (value, port) =>
    value === undefined ? undefined : check(value, port);

/** Several checks of the same value; the first fault counts. */
export const all =
  (...checks: readonly Check[]): Check =>
  (value, port) => {
    for (const check of checks) {
      const found = check(value, port);
      if (found) return found;
    }
    return undefined;
  };

/** An object with these fields, whatever else there is. */
export const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, port) => {
    if (typeof value !== 'object' || value === null) return fault('invalid_input');
    return findFault(fields, (name) => (value as Readonly<Record<string, unknown>>)[name], port);
  };

/** A list of so many values. */
export const listOf =
  (check: Check, max: number, min = 0): Check =>
  (value, port) => {
    if (!Array.isArray(value) || value.length < min) return fault('invalid_input');
    if (value.length > max) return fault('too_large');
    for (const [place, item] of (value as unknown[]).entries()) {
      const found = check(item, port);
      if (found) return under(`${place}`, found);
    }
    return undefined;
  };

/** The first fault among named values. */
export function findFault(
  fields: Readonly<Record<string, Check>>,
  read: (name: string, place: number) => unknown,
  port: object,
): Fault | undefined {
  for (const [place, [name, check]] of Object.entries(fields).entries()) {
    const found = check(read(name, place), port);
    if (found) return under(name, found);
  }
  return undefined;
}

const under = (name: string, { code, field }: Fault): Fault => ({
  code,
  field: field ? `${name}.${field}` : name,
});
