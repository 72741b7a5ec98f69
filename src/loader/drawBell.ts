import type { RawOptions } from '../contract/options';
import { bellStyles } from './bellStyles';

const SVG = 'http://www.w3.org/2000/svg';
const GLYPH = 'M11 3h2v2.1a8 8 0 0 1 7 7.9v1H4v-1a8 8 0 0 1 7-7.9zM2.5 16h19v2.5h-19z';
/** "Help" in the languages the panel speaks, and a few more; screen readers read it before any code arrives. */
const LABELS: Record<string, string> = { zh: '帮助', de: 'Hilfe', fr: 'Aide', es: 'Ayuda', ja: 'ヘルプ' };
/** A seed at least this bright (sum of channels, weighted, 0–255) takes a dark glyph. */
const BRIGHT = 150;

export interface DrawnBell {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly bell: HTMLButtonElement;
}

/** Draws the bell in plain DOM inside a shadow root; nothing is on the page until `element` is appended. */
export function drawBell(options: RawOptions): DrawnBell {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(bellStyles);
  root.adoptedStyleSheets = [sheet];

  const bell = document.createElement('button');
  bell.className = 'bell';
  bell.type = 'button';
  const language = `${options['locale'] ?? ''}`.replace('auto', '') || document.documentElement.lang;
  bell.setAttribute('aria-label', LABELS[language.slice(0, 2)] ?? 'Help');
  bell.setAttribute('aria-expanded', 'false');
  const glyph = document.createElementNS(SVG, 'svg');
  glyph.setAttribute('viewBox', '0 0 24 24');
  glyph.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', GLYPH);
  glyph.append(path);
  bell.append(glyph);
  root.append(bell);

  const { style } = element;
  const set = (name: string, value: unknown, unit = '') => {
    if (value !== undefined && value !== '') style.setProperty(name, `${value}${unit}`);
  };
  element.dataset['position'] = `${options['position'] ?? 'end'}`;
  set('--x', options['offsetX'], 'px');
  set('--y', options['offsetY'], 'px');
  set('--z', options['zIndex']);
  set('--seed', options['accent']);
  set('--on', onSeed(`${options['accent'] ?? ''}`));
  return { element, root, bell };
}

/** Near-black for a bright `#rgb` or `#rrggbb`, else nothing: white is the sheet's own. */
function onSeed(accent: string): string | undefined {
  const hex = /^#(?:[\da-f]{3}){1,2}$/i.test(accent) ? accent.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3') : '';
  const [red = 0, green = 0, blue = 0] = (hex.match(/[\da-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue > BRIGHT ? '#1b1a17' : undefined;
}
