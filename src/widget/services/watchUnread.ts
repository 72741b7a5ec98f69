import type { ReadonlySignal } from '@preact/signals';
import type { WidgetHost } from '../../contract/host';
import type { Translate } from '../../contract/plugin';
import { createOnce } from '../../lib/createOnce';
import type { ShellKey } from '../../locales/en/shell';

/**
 * Keeps the bell at the number of unread messages; the answer stops that. The code for it is fetched when
 * there is the first one: most visits have none.
 */
export function watchUnread(
  host: Partial<WidgetHost>,
  unreadCount: ReadonlySignal<number>,
  t: Translate<ShellKey>,
): () => void {
  let isStopped = false;
  const badge = createOnce(async () => {
    const { showUnread } = await import('./showUnread');
    return isStopped ? () => {} : showUnread(host, unreadCount, t);
  });
  const stopWaiting = unreadCount.subscribe((count) => {
    if (count) badge.use(() => {});
  });
  return () => {
    isStopped = true;
    stopWaiting();
    badge.ifAny((stop) => stop());
  };
}
