import type { Masked } from '../contract/plugin';
import type { Clock } from '../contract/types';
import { createOnce } from '../lib/createOnce';
import type { Secrets } from './createSecrets';

/** So long the shopper's words wait for the rules before they are masked crudely. */
const LONGEST_WAIT_MS = 2000;
// No look-behind: Safari before 16.4 reads no file that has one. The rules have some, and so it masks crudely.
/** A stem of a word that a secret may follow, and all that follows. */
const SECRET =
  /((?:^|\P{L})(?:p(?:a(?:ss|ro|la)|s?w|in|r[uü]f)|kenn|mot d|mdp|contras|clave|senha|wacht|l[oö]sen|[sş]ifre|паро|c(?:v[vc]|sc|rypt|[oó]di)|m?-?tan|otp)|code|kod|パス|証|コード|비[밀번]|패스|코드|인증|[密码碼]|口令|كلم|سر|باس|رمز|סיסמ|קוד)[^]*/iu;
const NUMBER = /\p{Nd}(?:\P{Nd}{0,3}\p{Nd}){5,}/gu;

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

  return {
    mask(text) {
      const crude = maskCrudely(text);
      if (crude === text) return { text };
      return Promise.race([
        rules.get().then((known) => known.mask(text)),
        new Promise<never>((_, fail) => clock.after(LONGEST_WAIT_MS, () => fail())),
        // SECURITY: rules that fail, or do not come, hide no less.
      ]).catch(() => ({ text: crude, hidden: [{ kind: 'part', at: 0, length: 0 }] }));
    },
    maskUnfinished(text) {
      const crude = maskCrudely(text);
      if (crude === text) return text;
      rules.use(() => {});
      try {
        return secrets?.maskUnfinished(text) ?? crude;
      } catch {
        return crude;
      }
    },
    reveal: (...call) => secrets?.reveal(...call),
  };
}

/** Without the rules: hides all that has six digits or more, and all that follows a word for a secret. */
function maskCrudely(text: string): string {
  return text.replace(SECRET, '$1••••').replace(NUMBER, '••••');
}
