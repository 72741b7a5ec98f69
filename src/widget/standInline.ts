import type { WidgetHost } from '../contract/host';
import { adoptStyles } from '../ui/adoptStyles';
import styles from './inline.css?inline';

/**
 * The panel as a part of the page, always open and without a bell; a tall container makes it a page of its
 * own. Standing there is no interaction: services begin with the first touch, key or focus inside.
 */
export function standInline({ root }: WidgetHost, begin: () => void): void {
  adoptStyles(root, styles);
  const life = new AbortController();
  const first = () => {
    life.abort();
    begin();
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'keydown']) {
    root.addEventListener(type, first, { signal: life.signal });
  }
}
