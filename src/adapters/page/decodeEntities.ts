/** Name and character of those that shops write, besides letters with marks. */
const NAMED =
  'amp& lt< gt> quot" apos\' euro€ pound£ yen¥ cent¢ copy© reg® trade™ hellip… mdash— ndash– lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» bull• middot· times× deg° sect§ frac12½ frac14¼ frac34¾ iexcl¡ iquest¿ szligß aeligæ AEligÆ oeligœ OEligŒ oslashø OslashØ'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const);
const CHARACTERS = new Map([...NAMED, ['nbsp', ' '], ['shy', '']]);
/** `&auml;` is an `a` with the mark `uml`. */
const MARKS = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
  ['cedil', '\u0327'],
]);
const ENTITY = /&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]\w*));/gi;
/** As browsers do: the numbers from 128 mean the characters of Windows; `_` stands where it has none. */
const WINDOWS = '€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ';
const LARGEST_CODE = 0x10ffff;

/** Character references, numeric and by name, decoded once; a name that is not known stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, number: string | undefined, name: string) => {
    if (number) return fromCode(Number(number.replace(/^x/i, '0x')));
    const mark = MARKS.get(name.slice(1));
    return CHARACTERS.get(name) ?? (mark ? (name.charAt(0) + mark).normalize('NFC') : entity);
  });
}

function fromCode(code: number): string {
  if (code > 0x7f && code < 0xa0) return WINDOWS.charAt(code - 0x80);
  const isCharacter = code > 0 && code <= LARGEST_CODE && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
