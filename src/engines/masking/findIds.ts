import { isAnnouncedAsOrder, mayBePhone } from './context';
import type { Found, Reading } from './Found';
import { ID_FORMS, ID_WORDS } from './idForms';
import { passesCheck } from './passesCheck';

const REACH_BEFORE = 40;
const REACH_AFTER = 24;
const PARTS: Readonly<Record<string, string>> = {
  '#': '\\d',
  '@': '[A-Z]',
  _: '[\\s.\\-–/]?',
  '%': '(?:0\\d|1[0-5]|3[6-9]|[4-9]\\d)',
  '&': '(?:0[1-9]|1[0-2])',
  '~': '(?:[0-2]\\d|3[01])',
};

interface Form {
  readonly pattern: RegExp;
  readonly check?: string | undefined;
}

const toForm = (form: string, check?: string): Form => ({
  // With a digit or letter beside it, it is part of something longer.
  pattern: new RegExp(
    `(?<![A-Za-z\\d]|\\d[-./])(?:${form.replace(/[#@_%&~](?!:)/g, (part) => PARTS[part] ?? '')})(?![A-Za-z\\d]|[-./]\\d)`,
    'giu',
  ),
  check,
});
const OWN = ID_FORMS.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([, form = '', check]) => toForm(form, check));
const ANY = toForm('[A-Z]{0,3}#(?:_#){5,17}[A-Z]{0,2}');

/** Numbers that a state gave to a person: by their own form, or by a word for them. */
export function findIds({ plain }: Reading): readonly Found[] {
  return [...OWN, ANY].flatMap((form) =>
    [...plain.matchAll(form.pattern)].flatMap(({ 0: text, index: start }) => {
      const end = start + text.length;
      const compact = text.toUpperCase().replace(/[^A-Z\d]/g, '');
      if (!isSaid(form, { plain, start, text })) return [];
      if (form.check && !passesCheck(form.check, compact)) return [];
      const mayBeShown = form === ANY && !/\D/.test(compact) && mayBePhone(plain, start);
      return [{ kind: 'id', start, end, couldBe: mayBeShown ? 'phone' : undefined } as const];
    }),
  );
}

interface Place {
  readonly plain: string;
  readonly start: number;
  readonly text: string;
}

/** Whether the words around do not say that it is something else; of what is written in no form, they must say so. */
function isSaid(form: Form, { plain, start, text }: Place): boolean {
  const end = start + text.length;
  const isNamed =
    ID_WORDS.test(plain.slice(Math.max(0, start - REACH_BEFORE), start)) ||
    ID_WORDS.test(plain.slice(end, end + REACH_AFTER));
  // "at 12 34 56 a": letters of a sentence are no part of a number.
  const needsName = form === ANY || (/[a-z]/.test(text) && /\s/.test(text));
  if (needsName && !isNamed) return false;
  return (isNamed && form !== ANY) || !isAnnouncedAsOrder(plain, start);
}
