import { parseSeed } from './parseSeed';

export interface Theme {
  /** `auto` follows the shopper's system. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** Any CSS colour. */
  readonly accent: string;
  /** Corner radius in px, 0–20. */
  readonly radius?: number | undefined;
  readonly font?: string | undefined;
}

const DEFAULT_SEED = { l: 0.36, c: 0.012, h: 85 };
const MAX_RADIUS_PX = 20;
/** Above this lightness a seed keeps its colour as fill and takes dark text. */
const BRIGHT_SEED = 0.72;

/** Gives the element the merchant's look; all colours are steps of `tokens.css` around one seed. */
export function applyTheme(element: HTMLElement, { theme, accent, radius, font }: Theme): void {
  const { style } = element;
  style.color = accent;
  const { l, c, h } = (accent && parseSeed(getComputedStyle(element).color)) || DEFAULT_SEED;
  style.color = '';
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
  if (radius !== undefined) values['r'] = `${Math.min(MAX_RADIUS_PX, Math.max(0, radius))}px`;
  if (font) values['font'] = font;
  for (const [name, value] of Object.entries(values)) style.setProperty(`--${name}`, `${value}`);
  element.dataset['theme'] = theme;
}
