const CODES = { error: 31, warning: 33, advice: 36, good: 32, strong: 1, faint: 2 } as const;
export type Tone = keyof typeof CODES;
export type Paint = (text: string, tone: Tone) => string;

/** Colours by ANSI codes, or none. */
export function createPaint(hasColour: boolean): Paint {
  return (text, tone) => (hasColour ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text);
}
