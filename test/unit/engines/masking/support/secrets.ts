import fc from 'fast-check';

const TEXTS = [
  'my password is #',
  'my password is # and I still cannot log in',
  'password: #',
  'Password = #',
  'pw: #',
  'the password for my account is #',
  'I changed my password to #',
  'login maya, pass: #',
  '{"user":"maya","password":"#"}',
  'https://shop.example/login?password=#',
  '# is my password',
  'password #',
  'mein Passwort ist #',
  'Passwort: #',
  'Kennwort lautet #',
  'mon mot de passe est #',
  'mdp : #',
  'mi contraseña es #',
  'contraseña: #',
  'minha senha é #',
  'senha: #',
  'mijn wachtwoord is #',
  'моя пароль: #',
  'пароль # не подходит',
  '密码是#',
  '我的密码：#，登录不了',
  '密碼是#',
  'パスワードは#です',
  'パスワード：#',
  '비밀번호는 #입니다',
  '비밀번호: #',
  'كلمة المرور هي #',
  'كلمة السر: #',
  'הסיסמה שלי היא #',
  'סיסמה: #',
];
const START = [...'ABCDEFGHKMNPQRSTabcdefghkmnpqrst'];
const MIDDLE = [...'abcdefghkmnpqrstuvwxyz0123456789!_-*$%'];

/** A password as people make them: six to sixteen signs, a digit among them. */
const password = fc
  .tuple(
    fc.constantFrom(...START),
    fc.array(fc.constantFrom(...MIDDLE), { minLength: 4, maxLength: 13 }),
    fc.nat(9),
  )
  .map(([first, middle, digit]) => `${first}${middle.join('')}${digit}`);

export const passwordInText = fc
  .tuple(password, fc.constantFrom(...TEXTS))
  .map(([written, text]) => ({ text: text.replace('#', () => written), written }));

const CODE_TEXTS = [
  'cvv #',
  'CVC: #',
  'the security code is #',
  'security code on the back: #',
  'my PIN is #',
  'otp #',
  'verification code: #',
  'Prüfnummer #',
  'Sicherheitscode: #',
  'cryptogramme #',
  'código de seguridad #',
  'código de segurança é #',
  '安全码#',
  '验证码：#',
  'セキュリティコード #',
  '인증번호 #',
  'رمز التحقق #',
  'קוד אימות #',
];
export const codeInText = fc
  .tuple(fc.array(fc.nat(9), { minLength: 3, maxLength: 6 }), fc.constantFrom(...CODE_TEXTS))
  .map(([digits, text]) => ({ text: text.replace('#', digits.join('')), written: digits.join('') }));
