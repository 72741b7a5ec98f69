import type { Option } from '../contract/options';
import { findNearest } from '../lib/findNearest';
import { guessLanguageTag } from '../lib/guessLanguageTag';
import type { AddressFault, ValueFault } from './Fault';
import { quote } from './spell';

/** Words of other widgets. */
const WORDS: Readonly<Record<string, string>> = {
  right: 'end',
  left: 'start',
  'bottom-right': 'end',
  'bottom-left': 'start',
  system: 'auto',
  lazy: 'interaction',
  ga: 'gtag',
  ga4: 'gtag',
  gtm: 'dataLayer',
  gcm: 'google',
  iab: 'tcf',
};
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };

const write = (text: string) => `Write ${quote(text)}.`;

function meanWord(text: string, words: readonly string[]): string {
  const meant = WORDS[text.toLowerCase()] ?? '';
  const near = words.includes(meant) ? meant : findNearest(text, words);
  return near ? `Did you mean "${near}"?` : `Use one of: ${words.join(', ')}.`;
}

function meanNumber(text: string, option: Option): string {
  const meant = parseFloat(text);
  return Number.isFinite(meant) ? `Write ${meant}, without anything else.` : showExample(option);
}

function meanCurrency(text: string, option: Option): string {
  const near = SIGNS[text] ?? findNearest(text, Intl.supportedValuesOf?.('currency') ?? []);
  return near ? write(near) : showExample(option);
}

function meanHost(text: string): string {
  return write(`${/^(localhost|127\.)/i.test(text) ? 'http' : 'https'}://${text}`);
}

function meanPaths(text: string): string {
  const rules = text.split(',').map((rule) => {
    const plain = rule.trim();
    const path = URL.canParse(plain) ? new URL(plain).pathname : plain.replace(/[?#].*/, '');
    const stars = path.replace(/\.\*/g, '*').replace(/[\^$()|\\]/g, '');
    return encodeRest(/^[/*]/.test(stars) ? stars : `/${stars}`);
  });
  return `${write(rules.join(','))} A star is any text.`;
}

/** As the browser writes a path; what is encoded already stays. */
function encodeRest(path: string): string {
  try {
    return path.replace(/[\u0080-\uffff]+/g, encodeURI);
  } catch {
    // Half a character cannot be encoded.
    return path;
  }
}

function showExample({ kind, words, unit, min, max, example, default: standard }: Option): string {
  if (words) return `Use one of: ${words.join(', ')}.`;
  if (kind === 'flag') return 'Leave the value out to switch it on.';
  const range = max === undefined ? '' : ` from ${min} to ${max}`;
  if (kind === 'number') return `Write ${unit ?? 'a number'}${range}, e.g. ${standard}.`;
  return example ? `Write one such as ${example}.` : 'Write it in quotes.';
}

type Mean = (text: string, option: Option) => string;
const MEANS: { readonly [Code in ValueFault | AddressFault]?: Mean } = {
  word: (text, { words = [] }) => meanWord(text, words),
  number: meanNumber,
  whole: (text) => `Write ${Math.round(Number(text))}.`,
  color: (text, option) =>
    /^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text) ? write(`#${text}`) : showExample(option),
  locale: (text, { example = '' }) => write(guessLanguageTag(text) ?? example),
  currency: meanCurrency,
  scheme: (_, { example = '' }) => write(`https://shop.example${example}`),
  blocked: (text) => write(text.replace(/^http/i, 'https')),
  host: meanHost,
  relative: (text) => write(`/${text}`),
  element: (text) => `Write "#${text}" for an id, ".${text}" for a class.`,
  path: meanPaths,
  long: () => 'Write less.',
};

/** What was probably meant by a value that does not fit, or an example of one that does. */
export const meanValue = (code: ValueFault | AddressFault, text: string, option: Option): string =>
  MEANS[code]?.(text, option) ?? showExample(option);
