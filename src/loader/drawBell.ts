import type { RawOptions } from '../contract/options';
import { bellStyles } from './bellStyles';

const SVG = 'http://www.w3.org/2000/svg';
const GLYPH = 'M11 3h2v2.1a8 8 0 0 1 7 7.9v1H4v-1a8 8 0 0 1 7-7.9zM2.5 16h19v2.5h-19z';
/** "Help" in the languages the panel speaks; screen readers read it before any other code arrives. */
const LABELS: Record<string, string> = { zh: '帮助' };

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
  const set = (name: string, option: string, unit = '') => {
    if (options[option]) style.setProperty(name, options[option] + unit);
  };
  element.dataset['position'] = `${options['position'] ?? 'end'}`;
  set('--x', 'offsetX', 'px');
  set('--y', 'offsetY', 'px');
  set('--z', 'zIndex');
  set('--seed', 'accent');
  return { element, root, bell };
}
