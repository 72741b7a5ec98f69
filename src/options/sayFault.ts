import { OPTIONS, type Option, type OptionName } from '../contract/options';
import { MAX_OPTION_CHARS } from '../lib/pickOptions';
import { explainName } from './explainName';
import { isAddressFault, type AddressFault, type Fault, type ValueFault, type World } from './Fault';
import { meanValue } from './meanValue';
import type { Problem } from './Problem';
import { sayValue, toAttribute } from './spell';

const getOption = (name: OptionName): Option => OPTIONS[name];

const WANTED: Readonly<Record<Option['kind'], string>> = {
  text: 'a text',
  word: 'a word',
  number: 'a number',
  url: 'an address',
  color: 'a colour',
  selector: 'a CSS selector',
  paths: 'a list of paths',
  flag: 'true or false',
  locale: 'a language tag',
  currency: 'a currency',
};

/** What follows the name and the value. */
const SAYS: Readonly<Record<ValueFault | AddressFault, (option: Option) => string>> = {
  type: ({ kind }) => `is not ${WANTED[kind]}.`,
  long: () => `is longer than ${MAX_OPTION_CHARS} characters.`,
  word: () => 'is not known.',
  number: () => 'is not a number.',
  whole: () => 'is not a whole number.',
  range: ({ min, max, unit }) => `is not from ${min} to ${max} ${unit}.`,
  color: () => 'is not a colour.',
  selector: () => 'is not a CSS selector.',
  flag: () => 'is neither true nor false.',
  locale: () => 'is not a language tag (BCP 47).',
  currency: () => 'is not a currency (ISO 4217).',
  scheme: () => 'is not an address of the web.',
  blocked: () => 'is not encrypted, and the browser blocks it on this page.',
  host: () => 'lacks its beginning, and is looked for below this page.',
  relative: () => 'is looked for beside the page, elsewhere on each.',
  element: () => 'stands for elements of that name.',
  path: () => 'never fits the path of a page.',
};

/** The sentences for what is wrong; null where it is none of our business. */
export function sayFault(fault: Fault, { style }: Pick<World, 'style'>): Problem | null {
  const spell = (name: string) => (style === 'tag' ? toAttribute(name) : name);
  const together = (name: string, message: string, mend: string): Problem => ({
    rule: 'together',
    name,
    message,
    mend,
  });
  switch (fault.code) {
    case 'unknown':
      return explainName(fault.name, style);
    case 'no-object':
      return {
        rule: 'value',
        name: '',
        message: `The options are ${sayValue(fault.value)}.`,
        mend: 'Give an object.',
      };
    case 'no-endpoint':
      return together(
        fault.name,
        `${spell('adapter')} is http, and no endpoint is named.`,
        `Add ${spell('endpoint')}.`,
      );
    case 'no-files':
      return together(
        fault.name,
        `${spell('adapter')} is files, and no file is named.`,
        `Add ${['faq', 'products', 'suggestions'].map(spell).join(' or ')}.`,
      );
    case 'no-way':
      return together(
        fault.name,
        `${spell(fault.name)} is shown beside a way to reach a person, and none is named.`,
        `Add ${spell('contactEmail')} or another.`,
      );
    case 'unread': {
      const { because, value, names } = fault;
      return together(
        fault.name,
        `${names.map(spell).join(', ')} means nothing while ${spell(because)} is ${value || getOption(because).default}.`,
        'Change one of them.',
      );
    }
    default:
      return sayValueFault(fault, style);
  }
}

type OfValue = Extract<Fault, { readonly code: ValueFault | AddressFault }>;

function sayValueFault({ code, name, value }: OfValue, style: World['style']): Problem {
  const option = getOption(name);
  const subject = style === 'tag' ? `${toAttribute(name)}=` : `${name}: `;
  const message = `${subject}${sayValue(value)} ${SAYS[code](option)}`;
  const text = typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : '';
  const mend = meanValue(code, text, option);
  if (isAddressFault(code)) return { rule: 'address', name, message, mend };
  return { rule: 'value', name, message, mend, used: sayUsed(code, text, option) };
}

function sayUsed(
  code: ValueFault | AddressFault,
  text: string,
  { min, max, default: standard }: Option,
): string {
  if (code === 'range') return `${Number(text) < (min ?? 0) ? min : max} is used.`;
  if (code === 'flag') return 'It is off.';
  if (code === 'locale') return 'The language that begins like it is used, or English.';
  return standard === undefined ? 'It counts as not given.' : `${standard} is used.`;
}
