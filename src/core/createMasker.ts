import type { HiddenPiece, Masked } from '../contract/plugin';
import type { Clock } from '../contract/types';
import type { maskText, MaskedText } from '../engines/masking/maskText';
import { createOnce } from '../lib/createOnce';

/** So long the shopper's words wait for the rules before they are masked crudely. */
const LONGEST_WAIT_MS = 2000;
/** Stems of the words that a secret may follow. What has none of them, nor six digits, needs no rules. */
const SPACED =
  '(?<!\\p{L})(?:pa(?:ss|ro|la)|ps?w|kenn|mot de p|mdp|contras|clave|senha|wacht|has[lł]|l[oö]sen|salas|[sş]ifre|паро|heslo|kata s|m[aậ]t k|cv[vcn]|csc|card v|m?-?tan|pin|otp|pr[uü]f|crypt|c[oó]di)|code|kod';
const UNSPACED =
  'パス|暗証|コード|認証|セキュ|비밀|비번|패스|코드|인증|密|口令|码|碼|كلم|سر|باس|رمز|סיסמ|קוד';
const SECRET = new RegExp(`${SPACED}|${UNSPACED}`, 'iu');
const SECRET_AND_REST = new RegExp(`((?:${SPACED})\\p{L}*|${UNSPACED})[^]+`, 'iu');
const SIX_DIGITS = /(?:\p{Nd}\P{Nd}*){6}/u;
const MASK = '••••';
const ANY_NUMBER = /\p{Nd}(?:\P{Nd}{0,3}\p{Nd}){5,}/gu;
const LONG_NUMBER = /\p{Nd}(?:\P{Nd}{0,3}\p{Nd}){8,}/gu;

export interface MaskerPorts {
  /** Fetches the rules; may fail. */
  load(): Promise<{ readonly maskText: typeof maskText }>;
  readonly clock: Clock;
}

export interface Masker {
  /** Never rejects. Where the rules cannot be had, whatever could be a number or a secret is hidden. */
  mask(text: string): Masked | Promise<Masked>;
  /** At once; numbers of nine digits and more are hidden too, because they may be half of one. */
  maskUnfinished(text: string): string;
  /** What was typed; gone with the page. */
  find(piece: HiddenPiece): string | undefined;
  /** What was typed there stands behind this piece from now on. */
  move(from: HiddenPiece, to: HiddenPiece): void;
  /** From now on this is left alone: the shopper showed it. */
  allow(raw: string): void;
}

/** Keeps card numbers, personal numbers and passwords on the device; the rules are fetched when first needed. */
export function createMasker({ load, clock }: MaskerPorts): Masker {
  // SECURITY: what was typed lives here and nowhere else; pieces go into the log and are stored, this is not.
  const raws = new WeakMap<HiddenPiece, string>();
  const shown = new Set<string>();
  let rules: typeof maskText | undefined;
  const once = createOnce(load);
  const fetchRules = () => once.get().then((chunk) => void (rules = chunk.maskText));

  const apply = (text: string): Masked => {
    const masked = tryRules(text) ?? maskCrudely(text);
    if (masked.pieces.length === 0) return { text };
    const hidden = masked.pieces.map(({ raw, ...piece }): HiddenPiece => {
      raws.set(piece, raw);
      return piece;
    });
    return { text: masked.text, hidden };
  };
  const tryRules = (text: string) => {
    try {
      return rules?.(text, shown);
    } catch {
      return undefined;
    }
  };

  return {
    mask(text) {
      if (!needsRules(text)) return { text };
      if (rules) return apply(text);
      return new Promise((resolve) => {
        const finish = () => resolve(apply(text));
        const cancel = clock.after(LONGEST_WAIT_MS, finish);
        void fetchRules()
          .catch(() => {})
          .then(cancel)
          .then(finish);
      });
    },
    maskUnfinished(text) {
      if (!needsRules(text)) return text;
      if (!rules) void fetchRules().catch(() => {});
      return (tryRules(text) ?? maskCrudely(text)).text.replace(LONG_NUMBER, MASK);
    },
    find: (piece) => raws.get(piece),
    move: (from, to) => void raws.set(to, raws.get(from) ?? ''),
    allow: (raw) => void shown.add(raw),
  };
}

function needsRules(text: string): boolean {
  return SIX_DIGITS.test(text) || SECRET.test(text);
}

/** Without the rules: all that has six digits or more, and all that follows a word for a secret. */
function maskCrudely(text: string): MaskedText {
  const pieces: MaskedText['pieces'][number][] = [];
  const hide = (kind: HiddenPiece['kind']) => (raw: string, kept: unknown) => {
    pieces.push({ kind, raw, at: 0, length: 0 });
    return (typeof kept === 'string' ? kept : '') + MASK;
  };
  return {
    text: text.replace(ANY_NUMBER, hide('number')).replace(SECRET_AND_REST, hide('password')),
    pieces,
  };
}
