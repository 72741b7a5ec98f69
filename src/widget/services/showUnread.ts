import { effect, type ReadonlySignal } from '@preact/signals';
import type { WidgetHost } from '../../contract/host';
import type { Translate } from '../../contract/plugin';
import type { ShellKey } from '../../locales/en/shell';
import { adoptStyles } from '../../ui/adoptStyles';
import styles from './badge.css?inline';

/** Keeps the bell's badge and its name at the number of unread messages; the answer stops that. */
export function showUnread(
  { bell, root }: Partial<WidgetHost>,
  unreadCount: ReadonlySignal<number>,
  t: Translate<ShellKey>,
): () => void {
  if (!bell || !root) return () => {};
  const label = bell.getAttribute('aria-label') ?? '';
  adoptStyles(root, styles);
  return effect(() => {
    const count = unreadCount.value;
    root.querySelector('.badge')?.remove();
    bell.setAttribute('aria-label', count ? t('bell.unread', { count }) : label);
    if (!count) return;
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.textContent = `${count}`;
    bell.append(badge);
  });
}
