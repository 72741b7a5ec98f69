/** A colour in OKLCH: lightness 0–1, chroma 0–0.4, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const NUMBERS = /^oklch\(([\d.e-]+) ([\d.e-]+) ([\d.e-]+|none)/;

/**
 * Any CSS colour in OKLCH, converted by the browser itself; null where it is no colour, or where the
 * browser cannot convert (before Chrome 119, Safari 16.4, Firefox 128; then `parseSeed` does).
 */
export function readSeed(element: HTMLElement, color: string): Oklch | null {
  const { style } = element;
  style.color = `oklch(from ${color} l c h)`;
  const [, l, c, h] = getComputedStyle(element).color.match(NUMBERS) ?? [];
  style.color = '';
  return l && c && h ? { l: Number(l), c: Number(c), h: Number(h) || 0 } : null;
}
