import { readSeed, type Oklch } from './readSeed';

export interface Theme {
  readonly isDark: boolean;
  /** Any CSS colour, or the colour already converted. */
  readonly accent: string | Oklch;
  /** Corner radius in px, 0–20; NaN leaves it as it is. */
  readonly radius: number;
  readonly font?: string | undefined;
}

const DEFAULT_SEED = { l: 0.36, c: 0.012, h: 85 };
const MAX_RADIUS_PX = 20;
/** Above this lightness a seed keeps its colour as fill and takes dark text. */
const BRIGHT_SEED = 0.72;

/** Gives the element the merchant's look; all colours are steps of `tokens.css` and `dark.css` around one seed. */
export function applyTheme(element: HTMLElement, { isDark, accent, radius, font }: Theme): void {
  const { style } = element;
  const { l, c, h } = (typeof accent === 'string' ? readSeed(element, accent) : accent) ?? DEFAULT_SEED;
  const isBright = l > BRIGHT_SEED;
  const isStone = h >= 20 && h <= 200;
  const values: Record<string, string | number> = {
    l: isBright ? l : Math.min(0.5, Math.max(0.36, l)),
    lo: isBright ? 0.25 : 0.99,
    lt: isBright ? 0.44 : 0.405,
    c,
    h,
    nh: isStone ? 85 : h,
    nc: isStone ? 0.006 : 0.008,
  };
  if (Number.isFinite(radius)) values['r'] = `${Math.min(MAX_RADIUS_PX, Math.max(0, radius))}px`;
  if (font) values['font'] = font;
  for (const [name, value] of Object.entries(values)) style.setProperty(`--${name}`, `${value}`);
  element.classList.toggle('dark', isDark);
}
