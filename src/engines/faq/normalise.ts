/** Text as the index compares it: accents, case, apostrophes and English clitics gone. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘]/g, "'")
    .replace(/\b'(s|m|re|ve|ll|d)\b/g, '')
    .replace(/'(?=\p{L}{3})/gu, ' ')
    .replace(/'/g, '');
}

const RUNS = /[\u3040-\u30ff\u3400-\u9fff]+|[\p{L}\p{N}]+/gu;
const CJK = /^[\u3040-\u30ff\u3400-\u9fff]/;

/** A stretch of letters and digits, or of Chinese and Japanese characters. */
export interface Run {
  readonly text: string;
  readonly isCjk: boolean;
}

/** The runs of a normalised text, in order. */
export function splitRuns(normalised: string): readonly Run[] {
  return (normalised.match(RUNS) ?? []).map((text) => ({ text, isCjk: CJK.test(text) }));
}
