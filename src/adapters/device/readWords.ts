/** Scripts that write words without spaces, and Hangul, whose words carry their endings. */
const UNSPACED = '\\u0e00-\\u0eff\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7ff';
const WORDS = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`);

/** Whether the word can only be looked for as a part of the text. */
export const isUnspaced = (word: string) => IS_UNSPACED.test(word);

/** Lower case, without the accents of Latin, Greek and Cyrillic letters; voicing marks of kana stay. */
export const foldText = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');

/** The words of a folded text, in order; a run of a script without spaces is one. */
export const readWords = (folded: string): readonly string[] => folded.match(WORDS) ?? [];
