import { EXAMPLES, REQUIRED } from './fields';
import { findAlias } from './findAlias';
import { explainAmount, explainCurrency, explainPrice } from './explainMoney';
import type { Mistake } from './Mistake';
import { findAt, type Path } from './writePath';

/** What zod says about one wrong place; the fields it fills depend on the code. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: Path;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly format?: unknown;
  readonly values?: readonly unknown[];
}

/** A schema's complaint about data from outside, in plain words and with the mend. */
export function explainIssue(issue: Issue, data: unknown): Mistake {
  const { path } = issue;
  const last = path.at(-1);
  const owner = findAt(data, path.slice(0, -1));
  const value = findAt(data, path);
  const field = typeof last === 'string' ? last : '';
  const name = field ? `"${field}"` : path.length === 0 ? 'This' : 'This entry';
  if (value === undefined) return explainMissing(field, owner);
  const money = explainMoneyField(field, value, owner);
  if (money) return money;
  if (value === null) return explainNull(name, field);
  const explain = EXPLAINERS[issue.code ?? ''] ?? explainType;
  return explain(issue, { name, field, value });
}

interface Subject {
  readonly name: string;
  readonly field: string;
  readonly value: unknown;
}

function explainMissing(field: string, owner: unknown): Mistake {
  const message = field ? `"${field}" is missing.` : 'It is missing.';
  const alias = findAlias(field, owner);
  if (alias) return { message, mend: `Rename "${alias}" to "${field}".` };
  const example = EXAMPLES[field];
  return { message, mend: example ? `Add "${field}": ${example}.` : `Add "${field}".` };
}

function explainNull(name: string, field: string): Mistake {
  const example = EXAMPLES[field];
  return {
    message: `${name} is null.`,
    mend: !REQUIRED.includes(field) ? 'Leave it out.' : example ? `Write ${example}.` : 'Give it a value.',
  };
}

function explainMoneyField(field: string, value: unknown, owner: unknown): Mistake | null {
  if (field === 'amount') return explainAmount(value, findAt(owner, ['currency']));
  if (field === 'currency') return explainCurrency(value);
  const isPrice = /price|total|refund|freeFrom|toFreeShipping/i.test(field);
  return isPrice && (typeof value === 'number' || typeof value === 'string')
    ? explainPrice(field, value)
    : null;
}

function explainTooBig({ maximum, origin }: Issue, { name, value }: Subject): Mistake {
  if (typeof value === 'string') {
    return {
      message: `${name} is ${value.length} characters long; ${maximum} are allowed.`,
      mend: 'Shorten it.',
    };
  }
  if (Array.isArray(value)) {
    return {
      message: `${name} has ${value.length} entries; ${maximum} are allowed.`,
      mend: 'Take some out.',
    };
  }
  return {
    message: `${name} is ${show(value)}; ${maximum} is the most${origin === 'int' ? ' a number can be' : ''}.`,
  };
}

function explainTooSmall({ minimum }: Issue, { name, value, field }: Subject): Mistake {
  if (value === '') return { message: `${name} is empty.`, mend: `Write ${EXAMPLES[field] ?? 'something'}.` };
  if (Array.isArray(value)) return { message: `${name} has too few entries; ${minimum} is the least.` };
  return { message: `${name} is ${show(value)}; ${minimum} is the least.` };
}

const TIME_FIELDS = ['from', 'until'];

function explainFormat({ format }: Issue, { name, field, value }: Subject): Mistake {
  if (format === 'datetime') {
    const date = new Date(String(value));
    const isDate = !Number.isNaN(date.getTime());
    return {
      message: `${name} must be a time with seconds and zone (ISO 8601); it is ${show(value)}.`,
      mend: `Write "${(isDate ? date : new Date(0)).toISOString().replace('.000', '')}"${isDate ? '' : ' in this form'}.`,
    };
  }
  if (TIME_FIELDS.includes(field)) {
    return {
      message: `${name} must be a time of day, HH:MM; it is ${show(value)}.`,
      mend: `Write ${padTime(value, EXAMPLES[field])}.`,
    };
  }
  if (field === 'date') {
    return {
      message: `${name} must be a day, YYYY-MM-DD; it is ${show(value)}.`,
      mend: 'Write "2026-12-25" in this form.',
    };
  }
  return { message: `${name} is written in a form that is not read: ${show(value)}.`, ...mendBy(field) };
}

/** "9:00" and "9" as "09:00". */
function padTime(value: unknown, example = '"09:00"'): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.h](\d{2}))?$/.exec(String(value).trim()) ?? [];
  return hours && Number(hours) <= 24 ? `"${hours.padStart(2, '0')}:${minutes}"` : example;
}

function explainType({ expected }: Issue, { name, field, value }: Subject): Mistake {
  const message = `${name} must be ${WANTED[String(expected)] ?? `of another form (${expected})`}; it is ${sayType(value)}.`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { message, mend: `Write it in quotes: "${value}".` };
  }
  if (expected === 'array' && typeof value === 'string') {
    return { message, mend: `Write a list: [${show(value)}].` };
  }
  if (
    (expected === 'number' || expected === 'int') &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  ) {
    return { message, mend: `Write ${Number(value)}, without quotes.` };
  }
  return { message, ...mendBy(field) };
}

function explainWord({ values = [] }: Issue, { name, value }: Subject): Mistake {
  const words = values.map((word) => JSON.stringify(word)).join(', ');
  return { message: `${name} is ${show(value)}.`, mend: `Write one of ${words}.` };
}

const EXPLAINERS: Readonly<Record<string, (issue: Issue, subject: Subject) => Mistake>> = {
  too_big: explainTooBig,
  too_small: explainTooSmall,
  invalid_format: explainFormat,
  invalid_value: explainWord,
};

const mendBy = (field: string): { readonly mend?: string } => {
  const example = EXAMPLES[field];
  return example ? { mend: `Write ${example}.` } : {};
};

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object, { … }',
  record: 'an object, { … }',
};

function sayType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string' && value.length > MAX_SHOWN) return 'a text';
  return show(value);
}

const MAX_SHOWN = 60;
const show = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
};
