import type { Option } from '../contract/options';
import { findLanguageTag } from '../lib/findLanguageTag';
import { isFlagOn } from '../lib/isFlagOn';
import type { AddressFault, ValueFault, World } from './Fault';

type Judge = (text: string, option: Option, world: World) => ValueFault | AddressFault | false;

/** `localhost:8080` is a host with its port. */
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d+(\/|$))/i;
const HOST = /^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?(\/|$)/i;
const FILE = /^[^/]+\.(json|html?)$/i;
const LOCAL = /^http:\/\/(localhost|127\.|\[::1\])/i;
/** As `location.pathname` has it, where other letters are encoded. */
const RULE = /^([/*][^?#^$()|\\\u0080-\uffff]*)?$/;
const ELEMENT = /^(?!(a|button|main|section|aside|footer|nav)$)[a-z][\w-]*$/i;

function judgeUrl(text: string, page = ''): AddressFault | false {
  if (!SCHEME.test(text)) {
    if (HOST.test(text) && !FILE.test(text)) return 'host';
    return !/^[/?#.]/.test(text) && 'relative';
  }
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return 'scheme';
  return /^http:/i.test(text) && page.startsWith('https:') && !LOCAL.test(text) && 'blocked';
}

/** What is counted in nothing is a place in an order. */
function judgeNumber(value: number, { min = -Infinity, max = Infinity, unit }: Option): ValueFault | false {
  if (!Number.isFinite(value)) return 'number';
  if (!unit && !Number.isInteger(value)) return 'whole';
  return (value < min || value > max) && 'range';
}

function isCurrency(text: string): boolean {
  try {
    const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
    return /^[A-Z]{3}$/.test(text) && names.of(text) !== undefined;
  } catch {
    return false;
  }
}

const JUDGES: Readonly<Record<Option['kind'], Judge>> = {
  text: () => false,
  word: (text, { words = [] }) => !words.includes(text) && 'word',
  number: (text, option) => judgeNumber(Number(text), option),
  url: (text, _, { page }) => judgeUrl(text, page),
  color: (text, _, { isColor }) => isColor(text) === false && 'color',
  selector: (text, _, { isSelector }) =>
    isSelector(text) === false ? 'selector' : ELEMENT.test(text) && 'element',
  paths: (text) => !text.split(',').every((rule) => RULE.test(rule.trim())) && 'path',
  flag: (text) => !isFlagOn(text) && text !== 'false' && 'flag',
  locale: (text) => text !== 'auto' && !findLanguageTag(text) && 'locale',
  currency: (text) => !isCurrency(text) && 'currency',
};

/** What is wrong with an option's text, which is trimmed and not empty; false when it will do. */
export const judgeValue: Judge = (text, option, world) => JUDGES[option.kind](text, option, world);
