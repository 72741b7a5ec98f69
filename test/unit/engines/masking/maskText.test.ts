import { describe, expect, test } from 'vitest';
import { maskText } from '../../../../src/engines/masking/maskText';

const hiddenIn = (text: string) => maskText(text).pieces.map(({ kind, raw }) => `${kind} ${raw}`);

describe('cards', () => {
  test('of a card its last four digits stay, whatever script it is in', () => {
    expect(maskText('my card 4242 4242 4242 4242 fails').text).toBe('my card •••• 4242 fails');
    expect(maskText('卡号是４２４２４２４２４２４２４２４２谢谢').text).toBe('卡号是•••• 4242谢谢');
    expect(maskText('٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢').text).toBe('•••• 4242');
    expect(maskText('visa4242424242424242thanks').text).toBe('visa•••• 4242thanks');
    expect(maskText('𝟒𝟐𝟒𝟐 4242-4242.4242').text).toBe('•••• 4242');
  });
  test('an order number in front of it, an expiry date and a code behind it are told apart from it', () => {
    expect(maskText('20418 4242 4242 4242 4242 12/27 123 ok').text).toBe('20418 •••• 4242 •••• ok');
    expect(hiddenIn('4242424242424242, 12/27, 123')).toEqual(['card 4242424242424242', 'code 12/27, 123']);
  });
  test.each([
    '378282246310005',
    '30569309025904',
    '6011111111111117',
    '3530111333300000',
    '5555555555554444',
  ])('the schemes’ own test number %s', (digits) => expect(hiddenIn(digits)).toEqual([`card ${digits}`]));
  test.each([
    ['one digit wrong', '4242424242424241'],
    ['nobody issues it', '9999999999999995'],
    ['an order, as its word says', 'order 4111111111111111'],
    ['a parcel, by its letters', 'SF4111111111111111'],
    ['a list of orders', 'orders 37418 37419 37420'],
    ['an Amazon order', '114-3941689-8772232'],
    ['a bank account', 'DE89 3704 0044 0532 0130 00'],
  ])('left alone: %s', (_, text) => expect(maskText(text).text).toBe(text));
  test('a number after a word for orders is hidden where cards are spoken of', () => {
    expect(maskText('card for the order 4111111111111111').text).toBe('card for the order •••• 1111');
  });
});

/** Published examples, and what their issuers print in their leaflets. */
const PUBLISHED: readonly (readonly [country: string, text: string, number: string])[] = [
  ['CN', '身份证11010519491231002X', '11010519491231002X'],
  ['TW', 'A123456789', 'A123456789'],
  ['HK', 'G123456(A)', 'G123456(A)'],
  ['JP', 'マイナンバーは1234 5678 9018です', '1234 5678 9018'],
  ['KR (since 2020, no check digit)', '주민등록번호 901231-1234567', '901231-1234567'],
  ['US', '123-45-6789', '123-45-6789'],
  ['US', 'ssn 123456789', '123456789'],
  ['GB', 'ni number ab 12 34 56 c', 'ab 12 34 56 c'],
  ['IE', '1234567T', '1234567T'],
  ['DE', 'Steuer-ID 86 095 742 719', '86 095 742 719'],
  ['FR', '1 84 12 76 451 089 46', '1 84 12 76 451 089 46'],
  ['ES', '12345678Z', '12345678Z'],
  ['ES', 'X1234567L', 'X1234567L'],
  ['PT', 'NIF 123456789', '123456789'],
  ['IT', 'RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
  ['NL', 'bsn: 111222333', '111222333'],
  ['BE', '85.07.30-033.28', '85.07.30-033.28'],
  ['CH', '756.9217.0769.85', '756.9217.0769.85'],
  ['AT', 'SVNR 1237 010180', '1237 010180'],
  ['SE', '811218-9876', '811218-9876'],
  ['FI', '131052-308T', '131052-308T'],
  ['DK', 'CPR 070761-4285', '070761-4285'],
  ['PL', 'PESEL 44051401359', '44051401359'],
  ['CZ', '736028/5163', '736028/5163'],
  ['RU', '112-233-445 95', '112-233-445 95'],
  ['TR', 'TC kimlik 10000000146', '10000000146'],
  ['IN', 'aadhaar 2341 2341 2346', '2341 2341 2346'],
  ['IL', 'ת.ז. 123456782', '123456782'],
  ['SG', 'S1234567D', 'S1234567D'],
  ['BR', '529.982.247-25', '529.982.247-25'],
  ['CL', '12.345.678-5', '12.345.678-5'],
  ['MX', 'HEGG560427MVZRRL04', 'HEGG560427MVZRRL04'],
  ['CA', 'my SIN is 046 454 286', '046 454 286'],
  ['AU', 'tax file number 123 456 782', '123 456 782'],
  ['ZA', 'my ID number is 8001015009087', '8001015009087'],
  ['NO', '150886 52638', '150886 52638'],
  ['TH', '1-1017-00123-45-6', '1-1017-00123-45-6'],
  ['AE', '784-1985-1234567-3', '784-1985-1234567-3'],
  ['SA', 'رقم الهوية 1020304059', '1020304059'],
  ['MY', '850815-14-5678', '850815-14-5678'],
  ['PK', '12345-1234567-1', '12345-1234567-1'],
  ['IN (PAN)', 'ABCPD1234E', 'ABCPD1234E'],
  ['AR', 'mi DNI es 12.345.678', '12.345.678'],
  ['CO', 'mi cédula es 1020304050', '1020304050'],
  ['a passport', 'passport no. X1234567', 'X1234567'],
];

describe('personal numbers', () => {
  test.each(PUBLISHED)('%s: %s', (_, text, number) => {
    expect(hiddenIn(text)).toEqual([`id ${number}`]);
    expect(maskText(text).text).toBe(text.replace(number, '••••'));
  });
  test.each([
    '11010519491231002Y',
    '110105194912310021',
    'A123456788',
    '12345678A',
    '85.07.30-033.29',
    '811218-9875',
    '666-45-6789',
    'order AB123456C',
    'nota fiscal 12345678',
    'Umsatzsteuer 12345678',
    'pedido sin 12345678',
    'passport photos, order 12345678',
    'order 20240512-1234',
    '240512-1234',
    'my order id is 123456782',
    'size 42, 3 pieces, 120 cm',
  ])('left alone: %s', (text) => expect(maskText(text).text).toBe(text));
});

describe('passwords and codes', () => {
  test.each([
    ['my password is hunter2 and it fails', 'my password is •••• and it fails'],
    ['my password is purple monkey dishwasher but it fails', 'my password is •••• but it fails'],
    [
      'the password for my shop account is "open sesame", ok?',
      'the password for my shop account is "••••", ok?',
    ],
    ['my password is wrong, Hunter2!', 'my password is wrong, ••••'],
    ['I changed my password to hunter2', 'I changed my password to ••••'],
    ['{"user":"maya","password":"hunter2"}', '{"user":"maya","password":"••••"}'],
    ['hunter2 is my password', '•••• is my password'],
    ['username/password: maya@verbeke.example / hunter2', 'username/password: •••• / ••••'],
    ['mein Passwort lautet Sommer2024!', 'mein Passwort lautet ••••'],
    ['mon mot de passe est azerty', 'mon mot de passe est ••••'],
    ['mi contraseña es gatito', 'mi contraseña es ••••'],
    ['minha senha é 12345678', 'minha senha é ••••'],
    ['密码是abc123谢谢', '密码是••••谢谢'],
    ['パスワードはhunter2です', 'パスワードは••••です'],
    ['비밀번호는 hunter2 입니다', '비밀번호는 •••• 입니다'],
    ['كلمة المرور هي hunter2', 'كلمة المرور هي ••••'],
    ['הסיסמה שלי היא hunter2', 'הסיסמה שלי היא ••••'],
    ['cvv is 123 and otp: 482913', 'cvv is •••• and otp: ••••'],
    ['the security code on the back is 321', 'the security code on the back is ••••'],
    ['验证码 482913', '验证码 ••••'],
  ])('%s', (text, masked) => expect(maskText(text).text).toBe(masked));

  test.each([
    'How do I reset my password?',
    'I forgot my password, please help',
    'My password is not working',
    'My password is wrong',
    'password reset link for maya2@example.com',
    'the password for order 20418 is wrong',
    'Is my password too short?',
    'Your password policy: at least one digit',
    'Passwort vergessen',
    'mein Passwort ist falsch',
    'mot de passe oublié',
    'mon mot de passe ne marche pas',
    'olvidé mi contraseña',
    'esqueci minha senha',
    '密码是什么',
    '密码错误怎么办',
    'パスワードを忘れました',
    'パスワードは何ですか',
    '비밀번호를 잊어버렸어요',
    'نسيت كلمة المرور',
    'שכחתי את הסיסמה',
    'my discount code SAVE20 does not work',
    'deliver to pin code 560001',
    'order 20418, maya@verbeke.example',
    'call me at +31 6 12345678 or 020 123 4567',
  ])('nothing to hide: %s', (text) => expect(maskText(text).text).toBe(text));
});

describe('what the shopper may have shown', () => {
  const ways = (text: string) => maskText(text).pieces.map(({ kind, couldBe }) => `${kind} ${couldBe}`);
  test('an address where a password was expected', () => {
    expect(ways('my password is maya@verbeke.example')).toEqual(['password email']);
  });
  test('a phone number that passes for a personal number or a card', () => {
    expect(ways('national id or mobile: 912345679')).toEqual(['id phone']);
    expect(ways('call 378282246310005')).toEqual(['card phone']);
  });
  test.each([
    'call me, my card is 4242 4242 4242 4242',
    'my phone is broken, SSN 123-45-6789',
    'phone? my password is hunter2',
    'password is a@b.example Hunter2, or password: 061234567',
    'Steuer-ID 86 095 742 719',
  ])('never a card, a password or a number that is one by its own signs: %s', (text) => {
    const { pieces } = maskText(text);
    expect(pieces.length).toBeGreaterThan(0);
    for (const { couldBe, raw } of pieces) expect(couldBe, raw).toBe(raw.includes('@') ? 'email' : undefined);
  });
});

test('what the shopper showed once is left alone', () => {
  const text = 'my password is maya@verbeke.example';
  expect(maskText(text, new Set(['maya@verbeke.example'])).text).toBe(text);
});
