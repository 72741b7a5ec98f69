import type { Masked } from '../contract/plugin';
import type { Clock } from '../contract/types';
import { createOnce } from '../lib/createOnce';
import type { Secrets } from './createSecrets';

/** So long the shopper's words wait for the rules before they are masked crudely. */
const LONGEST_WAIT_MS = 2000;
// No look-behind: Safari before 16.4 reads no file that has one. The rules have some, and so it masks crudely.
/** Stems of the words that a secret may follow. What has none of them, nor six digits, needs no rules. */
const SECRET =
  /(?:^|\P{L})(?:pa(?:ss|ro|la)|ps?w|kenn|mot de p|mdp|contras|clave|senha|wacht|l[oö]sen|[sş]ifre|паро|cv[vcn]|csc|card v|m?-?tan|pin|otp|pr[uü]f|crypt|c[oó]di)|code|kod|パス|暗証|コード|認証|セキュ|비밀|비번|패스|코드|인증|密|口令|码|碼|كلم|سر|باس|رمز|סיסמ|קוד/iu;
const NUMBER = /\p{Nd}(?:\P{Nd}{0,3}\p{Nd}){5,}/gu;
const MASK = '••••';

export interface MaskerPorts {
  /** Fetches the rules; may fail. */
  load(): Promise<{ createSecrets(): Secrets }>;
  readonly clock: Clock;
}

export interface Masker {
  /** Never rejects. Where the rules cannot be had, whatever could be a number or a secret is hidden. */
  mask(text: string): Masked | Promise<Masked>;
  /** At once; half a number is hidden too. */
  maskUnfinished(text: string): string;
  readonly reveal: Secrets['reveal'];
}

/** Keeps card numbers, personal numbers and passwords on the device; the rules are fetched when first needed. */
export function createMasker({ load, clock }: MaskerPorts): Masker {
  let secrets: Secrets | undefined;
  const rules = createOnce(async () => (secrets = (await load()).createSecrets()));

  const apply = (text: string): Masked =>
    attempt(() => secrets?.mask(text)) ?? {
      text: maskCrudely(text),
      hidden: [{ kind: 'part', at: 0, length: 0 }],
    };

  return {
    mask(text) {
      if (!needsRules(text)) return { text };
      if (secrets) return apply(text);
      return new Promise((resolve) => {
        const finish = () => resolve(apply(text));
        rules.use(finish, finish);
        clock.after(LONGEST_WAIT_MS, finish);
      });
    },
    maskUnfinished(text) {
      if (!needsRules(text)) return text;
      rules.use(() => {});
      return attempt(() => secrets?.maskUnfinished(text)) ?? maskCrudely(text);
    },
    reveal: (...call) => secrets?.reveal(...call),
  };
}

/** SECURITY: rules that fail hide no less. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function needsRules(text: string): boolean {
  return text.replace(/\P{Nd}/gu, '').length > 5 || SECRET.test(text);
}

/** Without the rules: all that has six digits or more, and all that follows a word for a secret. */
function maskCrudely(text: string): string {
  const [word] = text.match(SECRET) ?? [];
  const kept = word ? text.slice(0, text.indexOf(word) + word.length) + MASK : text;
  return kept.replace(NUMBER, MASK);
}
