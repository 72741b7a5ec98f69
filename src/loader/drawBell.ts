import type { RawOptions } from '../contract/options';
import { bellStyles } from './bellStyles';

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
  // "Help" in the languages the panel speaks; screen readers read it before any other code arrives.
  bell.ariaLabel = document.documentElement.lang.startsWith('zh') ? '帮助' : 'Help';
  bell.ariaExpanded = 'false';
  root.append(bell);
  element.dataset['position'] = options['position'] as string;
  for (const name of ['offsetX', 'offsetY', 'zIndex', 'accent'])
    element.style.setProperty(`--${name}`, (options[name] ?? '') as string);
  return { element, root, bell };
}
