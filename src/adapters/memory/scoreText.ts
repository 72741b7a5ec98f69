/** Words of letters and digits; of scripts without spaces, each pair of neighbours. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}]+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** The share of the query's words that the text holds, 0–1; 0 for a query without words. */
export function scoreText(query: string, text: string): number {
  const words = splitWords(query);
  if (words.length === 0) return 0;
  const held = text.normalize('NFKC').toLowerCase();
  return words.filter((word) => held.includes(word)).length / words.length;
}

function splitWords(text: string): readonly string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(WORDS)].flatMap(([word]) => {
    const letters = [...word];
    if (!UNSPACED.test(word) || letters.length < 2) return [word];
    return letters.slice(1).map((letter, place) => letters[place] + letter);
  });
}
