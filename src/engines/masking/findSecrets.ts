import { isAnnouncedAsOrder } from './context';
import type { Found, Reading } from './Found';
import { CODE, endsPassphrase, FOR, IS, isAboutPassword, PASSWORD } from './secretWords';

/** A word for it, what it is for, and a sign or "is"; the secret begins right after. */
const SAID = new RegExp(`${PASSWORD}["']?${FOR}${IS}\\s*`, 'giu');
/** "shop password (old): …": a few words, then a sign. */
const LISTED = new RegExp(`${PASSWORD}(?:[\\s(]+\\p{L}+\\)?){1,3}\\s*[:=]\\s*`, 'giu');
/** Word and secret side by side, or "changed it to". */
const BESIDE = new RegExp(
  `${PASSWORD}(?:\\s+(?:to|as|in|auf|en|a|para|naar)(?=\\s))?(?![\\s"'(]*[:=])[\\s"'(]*`,
  'giu',
);
const TURNED = new RegExp(
  `(\\S+)\\s+(?:is|was|ist|est|es|é|è)\\s+(?:my|mein|mon|mi|minha|mijn)\\s+${PASSWORD}`,
  'giu',
);
const CODE_SAID = new RegExp(
  `${CODE}["']?(?:\\s*\\([^)\\n]{0,24}\\))?(?:${FOR}(?:${IS})|[\\s#:.=-]*)["']?\\s*(\\d(?:[ -]?\\d){2,7})(?![\\d\\p{L}])`,
  'giu',
);

/** Up to the sign that ends it, or the end of the line. */
const QUOTED = /^(?:(["'`]).+?(?:\1|$)|[“„«「『].+?(?:[”“»」』]|$)|‘.+?(?:’|$))/mu;
const ASCII_RUN = /^[!-~]+/;
/** In the scripts of China, Japan and Korea a word does not end at a space. */
const WORD_RUN = /^[^\s،؛,;.!?\u3000-\ud7ff]+/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Beside an address, the secret follows after a sign. */
const NEXT = /^[\s,;/|:]+/;
const LEAST = 3;
const MAX_PASSPHRASE_WORDS = 7;
/** Before a colon, these say that what follows is something else. */
const OTHER_THING =
  /(?:order|bestell|command|pedido|mail|phone|tel|name|user|ad+res|error|message|number)\w*\)?\s*[:=]\s*$/iu;

/** Passwords, PINs and codes, by the words before them: the secret, not the word. */
export function findSecrets({ plain }: Reading): readonly Found[] {
  const listed = [...plain.matchAll(LISTED)].filter(([words]) => !OTHER_THING.test(words));
  return [
    ...[...plain.matchAll(SAID), ...listed].flatMap((match) => readSecret(plain, endOf(match))),
    ...[...plain.matchAll(BESIDE)].flatMap((match) => readObvious(plain, endOf(match))),
    ...[...plain.matchAll(TURNED)]
      .filter(([, token = '']) => looksSecret(token))
      .map(({ 1: token = '', index }) => password(index, index + token.length)),
    ...[...plain.matchAll(CODE_SAID)].flatMap((match) => readCode(match)),
  ];
}

const endOf = (match: RegExpMatchArray): number => (match.index ?? 0) + match[0].length;
const password = (start: number, end: number): Found => ({ kind: 'password', start, end });

function readCode(match: RegExpMatchArray): readonly Found[] {
  const [words, digits = ''] = match;
  // "pin code 560001": six digits after that are a place in India.
  if (/^pin ?code/i.test(words) && digits.length === 6) return [];
  return [{ kind: 'code', start: endOf(match) - digits.length, end: endOf(match) }];
}

/** The secret that begins here, said to be one. */
function readSecret(plain: string, start: number): readonly Found[] {
  const rest = plain.slice(start);
  const quoted = rest.match(QUOTED)?.[0];
  if (quoted) return [password(start + 1, start + quoted.length - Number(/["'”“»’」』`]$/u.test(quoted)))];
  if (isAboutPassword(rest)) return readAfterRemark(plain, start);
  const token = readToken(rest);
  if (!token) return [];
  if (EMAIL.test(trimEnd(token))) {
    const end = start + trimEnd(token).length;
    const gap = plain.slice(end).match(NEXT)?.[0].length ?? 0;
    return [{ ...password(start, end), couldBe: 'email' }, ...readObvious(plain, end + gap)];
  }
  return [password(start, start + readPhrase(rest, token))];
}

/** "is wrong: hunter2", "is not working, Hunter2!": the secret may still come, if it cannot be a word. */
function readAfterRemark(plain: string, start: number): readonly Found[] {
  let place = start;
  for (let words = 0; words < 3; words++) {
    place += plain.slice(place).match(/^[\p{L}'’]+[\s,:;]*/u)?.[0].length ?? 0;
    const found = readObvious(plain, place);
    if (found.length > 0) return found;
  }
  return [];
}

function readToken(rest: string): string | undefined {
  const run = rest.match(ASCII_RUN)?.[0];
  if (run) return run.length < LEAST || !/[a-z\d]/i.test(run) ? undefined : run;
  return rest.match(WORD_RUN)?.[0];
}

/** Length of the secret: words of letters alone may be a phrase of several. */
function readPhrase(rest: string, token: string): number {
  let length = token.length;
  if (!/^\p{L}+$/u.test(token)) return length;
  for (let words = 1; words < MAX_PASSPHRASE_WORDS; words++) {
    const next = rest.slice(length).match(/^[ -](\p{L}+)(?![\p{L}\d@])/u);
    if (!next || endsPassphrase(next[1] ?? '')) break;
    length += next[0].length;
  }
  return length;
}

/** The token that begins here, if it cannot be a word of the sentence. */
function readObvious(plain: string, start: number): readonly Found[] {
  const token = plain.slice(start).match(ASCII_RUN)?.[0] ?? '';
  if (!looksSecret(token) || isAnnouncedAsOrder(plain, start)) return [];
  return [password(start, start + token.length)];
}

function looksSecret(typed: string): boolean {
  const token = trimEnd(typed);
  if (token.length <= LEAST || EMAIL.test(token) || /^(https?:|www\.|#)/i.test(token)) return false;
  // A number with signs in it is a price, a date or a phone.
  return /\d/.test(token)
    ? /^\d+$|[^\d.,:/-]/.test(token)
    : /[a-z].*[!@#$%^&*_+=~|\\]|[!@#$%^&*_+=~|\\].*[a-z]/i.test(token);
}

function trimEnd(token: string): string {
  return token.replace(/[.,;:!?)\]}"']+$/, '');
}
