/* Regular expressions in parts; they are tried on the plain text, case apart. */

/** Words of Latin, Cyrillic or Greek letters, with an ending of three letters at most. */
const alone = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})\\p{L}{0,3}(?!\\p{L})`;

export const PASSWORD = `(?:${alone(
  'pass ?(?:wor|code|phra|wd|ord)|pwd?|psw|pass(?=[ "\']*[:=])|kenn ?wort|mot de passe|mdp|contrase[ñn]a|clave|senha|palavra-?passe|parola|wachtwoord|l[öo]senord|adgangskode|kodeord|[şs]ifre|парол',
)}|パス(?:ワ|コ)ード|비밀 ?번호|비번|패스워드|密[码碼]|口令|كلم[ةه] (?:ال)?(?:مرور|سر)|الرقم السري|باسورد|סיסמ[האת])`;

/** Card security codes, codes for one sign-in, PINs: digits that open something. */
export const CODE = `(?:${alone(
  'cv[vc]2?|csc|otp|m?-?tan|(?:card )?pin(?: ?(?:code|num))?|(?:security|verification|time|2fa|sms|login) (?:pass)?code|pr[üu]f(?:nummer|ziffer)|(?:sicherheit|best[äa]tigung|beveiliging|verificatie)s?code|cryptogramme|c[óo]di[cg]e?o? d[ei] (?:seg|sic|ver)\\p{L}*|code de (?:s[ée]c|v[ée]r)\\p{L}*',
)}|[暗認]証番号|(?:セキュリティ|認証|確認)コード|보안 ?코드|인증 ?(?:번호|코드)|(?:安全|[验驗][证證])[码碼]|رمز (?:ال)?(?:[أا]مان|تحقق|دخول)|קוד (?:אבטחה|אימות))`;

/** "is", in whatever language; or a sign. */
export const IS =
  '(?:\\s*(?:(?:就?[是为為叫]|[はが을를은는이가])\\s*|(?:[:=→]|[-=]>)\\s*){1,2}|\\s+(?:is|was|ist|lautet|est|es|era|é|[äa]r|er|to|je|هي|هو|היא|הוא|[-–—])\\s+)';

/** What a password is for, between the word and the sign or "is". */
export const FOR =
  "(?:\\s+(?:for|of|to|at|on|with|here|now|my|mein|f[üu]r|von|bei|zu|pour|del?|para|d[aou]|per|vo+r|van|في|الخاص\\p{L}*|של\\p{L}*)(?:\\s+[\\p{L}'’.-]+){0,4}?)?";

/**
 * Words after "is" that begin a sentence about a password rather than the password: those of three letters at
 * most, and those that begin so.
 */
const ABOUT =
  /^(?:\p{L}{1,3}|(?:it's|abgel|accept|al(?:so|way)|be[ei]|block|chang|corre|err[aóo]|esque|expir|fals|fauss|forg|forkert|from|gone|immer|in[cv]|ikke|inte|kein|korr|lo[cns]|miss|need|nev|nich|niet|noch|oubli|olvid|onju|re[fjqs]|richt|sbagl|siem|short|still|that|this|touj|trop|ung|verg|verk|very|weak|w[hi]|work|wron|yanl|your|неверн|غير|خط|ليس|שגוי|נכונ)[\p{L}'’]*)(?![\p{L}\d]|\S*[@\d])/iu;

/** Words of more than three letters that end a passphrase: the sentence goes on. */
const AFTER = /^(?:\p{L}{1,3}|please|because|wh\w+|then|still|aber|oder|bitte|pero|por\w+|mais)$/iu;

/** Whether the words after a password word say something about it. */
export function isAboutPassword(words: string): boolean {
  return ABOUT.test(words);
}

/** Whether the sentence goes on with this word, so that it is no part of a passphrase. */
export function endsPassphrase(word: string): boolean {
  return AFTER.test(word);
}
