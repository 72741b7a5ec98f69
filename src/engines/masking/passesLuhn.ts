/** The check of card numbers (ISO/IEC 7812-1, annex B): every second digit from the right counts twice. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, place) => total + Number(place % 2 ? '0246813579'[Number(digit)] : digit), 0);
  return sum % 10 === 0;
}
