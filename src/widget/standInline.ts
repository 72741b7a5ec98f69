import type { WidgetHost } from '../contract/host';
import { adoptStyles } from '../ui/adoptStyles';
import styles from './inline.css?inline';

/**
 * The panel as a part of the page, always open and without a bell; a tall container makes it a page of its
 * own. Standing there is no interaction: services begin with the first touch, key or focus inside. False, with
 * the bell after all, where the page has no such container.
 */
export async function standInline(
  { root, element, bell, options, container: given }: WidgetHost,
  begin: () => void,
): Promise<boolean> {
  const selector = `${options['inline']}`;
  const container = given ?? (await findContainer(selector));
  if (!container) {
    console.warn(`[shopbell] data-inline="${selector}" fits nothing on this page; the bell stands in.`);
    bell.hidden = false;
    return false;
  }
  adoptStyles(root, styles);
  element.dataset['inline'] = '';
  container.append(element);
  const life = new AbortController();
  const first = () => {
    life.abort();
    begin();
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'keydown']) {
    root.addEventListener(type, first, { signal: life.signal });
  }
  return true;
}

/** The first element that fits, once the page is there; null for what is no selector too. */
async function findContainer(selector: string): Promise<Element | null> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
