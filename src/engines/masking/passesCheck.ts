import { passesLuhn } from './passesLuhn';

/** Of such a sum, the remainder by 97 and the number's last two digits are 97 together (FR; BE, with a 2 since 2000). */
function passes97(id: string): boolean {
  const body = id.slice(0, -2).replace('2A', '19').replace('2B', '18');
  return [body, `2${body}`].some((digits) => (Number(digits) % 97) + Number(id.slice(-2)) === 97);
}

/**
 * Whether the check sign agrees. A check is `Luhn`, `97` or `weights/signs/letters`: the weights (in base 36) are
 * multiplied with the values in front of the last sign; the sum, by the number of signs, is the place of the last
 * sign among them. A letter is worth its place among the letters.
 */
export function passesCheck(check: string, id: string): boolean {
  if (check === '97') return passes97(id);
  if (check === 'Luhn') return passesLuhn(id.slice(-10));
  const [weights = '', signs = '', letters = ''] = check.split('/');
  // Where a part may be left out, it is the first.
  const body = id.slice(-1 - weights.length, -1);
  const sum = [...body].reduce((total, char, place) => {
    const value = /\d/.test(char) ? Number(char) : letters.indexOf(char);
    return total + value * parseInt(weights.at(place - body.length) ?? '', 36);
  }, 0);
  return signs[sum % signs.length] === id.at(-1);
}
