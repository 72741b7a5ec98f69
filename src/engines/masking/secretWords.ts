/* Regular expressions in parts; they are tried on the plain text, case apart. */

/** Not within a longer word of Latin, Cyrillic or Greek letters. */
const alone = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})(?!\\p{L})`;

export const PASSWORD = `(?:${alone(
  'pass ?(?:word|code|phrase|wd)s?|pwd?|psw|pass(?=[ "\']*[:=])|pass ?wort(?:e?s)?|kenn ?wort|mot de passe|mdp|contrase[ñn]as?|clave(?: de acceso)?|senhas?|palavra-?passe|parola d.ordine|wachtwoord|l[öo]senord(?:et)?|passord(?:et)?|adgangskode(?:n)?|kodeord(?:et)?|[şs]ifre(?:m|si)?|parola(?:m)?|парол[ьяю]',
)}|パスワード|パスコード|비밀 ?번호|비번|패스워드|密码|密碼|口令|كلمة (?:المرور|السر|مرور|سر)|كلمه (?:المرور|السر)|الرقم السري|باسورد|סיסמ[הא]|סיסמת)`;

/** Card security codes, codes for one sign-in, PINs: digits that open something. */
export const CODE = `(?:${alone(
  'cvv2?|cvc2?|csc|cvn|(?:card )?security code|card verification(?: code| value)?|(?:card )?pin(?: ?(?:number|code|nummer))?|otp|one[- ]time (?:pass)?code|verification code|2fa code|auth(?:entication|enticator)? code|sms code|login code|m-?tan|pr[üu]f(?:nummer|ziffer)|sicherheitscode|best[äa]tigungscode|code (?:de (?:s[ée]curit[ée]|v[ée]rification)|secret)|cryptogramme(?: visuel)?|c[óo]digo de (?:seguridad|seguran[çc]a|verifica(?:ci[óo]n|[çc][ãa]o))|codice di (?:sicurezza|verifica)|beveiligingscode|verificatiecode',
)}|暗証番号|セキュリティ(?:コード|番号)|認証(?:コード|番号)|確認コード|보안 ?코드|인증 ?(?:번호|코드)|安全码|安全碼|验证码|驗證碼|校验码|رمز (?:الأمان|الامان|التحقق|الدخول)|קוד (?:ה?אבטחה|ה?אימות|סודי))`;

/** "is", in whatever language; or a sign. */
export const IS = `(?:\\s*(?:(?:就是|是|为|為|叫|は|が|을|를|은|는|이|가)?\\s*(?:[:=]|->|=>|→)|就是|是|为|為|叫|は|が|은|는|이|가)\\s*|\\s+(?:is|was|are|ist|lautet|war|est|es|era|é|è|foi|[äa]r|er|on|to jest|je|это|adalah|là|هي|هو|היא|הוא|זה)(?:\\s*[:=])?\\s+|\\s+[-–—]\\s+)`;

/** What a password is for, between the word and the sign or "is". */
export const FOR =
  "(?:\\s+(?:שלי|שלנו|الخاصة بي|الخاص بي|my|mein|mio))?(?:\\s+(?:for|of|to|at|on|with|here|there|now|f[üu]r|von|bei|zum|zu|pour|de|du|del?|para|da|do|per|voor|van|في|של)(?:\\s+[\\p{L}'’.-]+){0,4}?)?";

/** Words after "is" that begin a sentence about a password rather than the password. */
const ABOUT =
  /^(?:an?|the|not?|wrong|incorrect|(?:correct|right)(?!\s+(?!and|but|because|so|i\b|it\b|still|as)\p{L})|valid|invalid|expired|forgotten|lost|too|very|required|needed|missing|being|reset\w*|changed?|changing|working|broken|rejected|refused|accepted|always|still|also|never|ever|only|just|my|your|it|its|it's|this|that|what\w*|which|where|how|when|there|same|different|weak|strong|short|long|unknown|blocked|locked|case|set|stored|saved|safe|secure|sent|available|ok|okay|fine|on|in|at|to|for|of|by|with|from|please|asked|asking|and|or|but|if|because|so|getting|going|i|you|we|they|can\w*|could\w*|do\w*|has|hasn\w*|been|known|visible|shown|under|me|somehow|completely|apparently|probably|gone|nothing|empty|old|new|optional|hard|impossible|confidential|secret|private|protected|encrypted|more|less|required|link|page|button|field|e?mail|help|falsch|nicht|kein\w*|abgelaufen|ung[üu]ltig|vergessen|weg|korrekt|richtig|immer|noch|gesperrt|das|der|die|ein\w*|mein\w*|zu|unbekannt|schon|nur|pas|incorrecte?|fausse|faux|oubli\w*|expir\w*|invalide?|perdue?|trop|toujours|le|la|les|un|une|mon|ma|obligatoire|refus\w*|incorrect[ao]|errad[ao]|err[óo]ne[ao]|olvid\w*|caduc\w*|inv[áa]lid[ao]|demasiado|siempre|el|los|mi|muy|n[ãa]o|uma?|minha|esque\w*|inv[áa]lida|muito|sempre|sbagliata|errata|scaduta|niet|verkeerd|onjuist|vergeten|een|het|nie|zapomnia\w*|b[łl][ęe]dn\w*|fel|inte|feil|ikke|forkert|yanl[ıi][şs]|не|неверн\w*|غير|خطأ|خاطئة|لا|ما|منتهية|صحيحة|ليست|ليس|לא|שגוי\w*|מה|נכונ\w*)(?![\p{L}\d]|\S*[@\d])/iu;

/** Words that end a passphrase: the sentence goes on. */
const AFTER =
  /^(?:an?|the|please|but|and|or|because|can|could|i|it|so|when|what|why|how|is|does|do|help|thanks|thank|then|not|still|for|on|at|in|to|my|if|aber|und|oder|bitte|wenn|warum|y|pero|por|favor|porque|et|mais|svp|merci|e|mas|obrigad[oa]|ma|en|maar|po)$/iu;

/** Whether the words after a password word say something about it. */
export function isAboutPassword(words: string): boolean {
  return ABOUT.test(words);
}

/** Whether the sentence goes on with this word, so that it is no part of a passphrase. */
export function endsPassphrase(word: string): boolean {
  return AFTER.test(word);
}
