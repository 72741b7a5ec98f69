/** Name and character of those that shops write, besides letters with marks. */
const NAMED = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 euro€ pound£ copy© reg® trade™ hellip… mdash— ndash– lsquo‘ rsquo’ ldquo“ rdquo” bdquo„ laquo« raquo» bull• iexcl¡ iquest¿ szligß aeligæ AEligÆ oslashø OslashØ ccedilç CcedilÇ'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);
/** `&auml;` is an `a` with the mark `uml`; each at its place behind the first combining mark of Unicode. */
const MARKS = 'grave acute circ tilde . . . . uml . ring . caron'.split(' ');
const FIRST_MARK = 0x300;
/** As browsers do: the numbers from 128 mean the characters of Windows; `_` stands where it has none. */
const WINDOWS = '€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ';
const LARGEST_CODE = 0x10ffff;
const ENTITY = /&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]\w*));/gi;

/** Character references, numeric and by name, decoded once; a name that is not known stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, number: string | undefined, name: string) => {
    if (number) return fromCode(Number(number.replace(/^x/i, '0x')));
    const mark = MARKS.indexOf(name.slice(1));
    const letter = name.charAt(0) + String.fromCharCode(FIRST_MARK + mark);
    return NAMED.get(name) ?? (mark < 0 ? entity : letter.normalize());
  });
}

function fromCode(code: number): string {
  const isCharacter = code > 0 && code <= LARGEST_CODE && !(code >= 0xd800 && code <= 0xdfff);
  return WINDOWS.charAt(code - 0x80) || (isCharacter ? String.fromCodePoint(code) : '\ufffd');
}
