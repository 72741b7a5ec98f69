import { adoptStyles } from '../../ui/adoptStyles';
import { applyTheme } from '../../ui/theme/applyTheme';
import states from '../../ui/theme/states.css?inline';
import tokens from '../../ui/theme/tokens.css?inline';
import type { ReadOptions } from '../readOptions';
import panel from '../shell/panel.css?inline';
import inline from './inline.css?inline';
import { isDarkBehind } from './isDarkBehind';

interface Wearer {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly stage: HTMLElement;
}

/**
 * Gives the element the page's background and font, and colours that are readable on it; follows the page
 * when it turns dark or light. The answer ends that.
 */
export function wearPage({ element, root, stage }: Wearer, options: ReadOptions): () => void {
  for (const css of [panel, tokens, states, inline]) adoptStyles(root, css);
  const aborter = new AbortController();
  const apply = async () => {
    const isDark = options.theme === 'dark' || (options.theme !== 'light' && isDarkBehind(element, stage));
    const font = options.font || getComputedStyle(element.parentElement ?? element).fontFamily;
    if (isDark)
      await import('../../ui/theme/dark.css?inline').then((dark) => adoptStyles(root, dark.default));
    applyTheme(stage, { ...options, font, isDark });
  };
  const follow = () => void apply().catch(() => {});
  follow();
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', follow, { signal: aborter.signal });
  // Shops turn dark by a class or attribute of the page.
  const observer = new MutationObserver(follow);
  for (const node of [document.documentElement, document.body])
    observer.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  return () => {
    aborter.abort();
    observer.disconnect();
  };
}
