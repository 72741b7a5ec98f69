import type { Clock } from '../../contract/types';

/** Frameworks change a page in many small steps: it is looked at once they have had this long. */
const SETTLE_MS = 200;

/**
 * Tells when the page became another one without loading, or its head changed, until the signal aborts; what
 * changes within 200 ms is told once. By events and one observer: no function of the page is patched.
 */
export function watchPage(
  listener: () => void,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): void {
  if (signal.aborted) return;
  let cancel: (() => void) | undefined;
  const soon = () => {
    // Not put off by what comes meanwhile: a page whose title ticks would never be told.
    cancel ??= clock.after(SETTLE_MS, () => {
      cancel = undefined;
      listener();
    });
  };
  const observer = new MutationObserver(() => {
    observe();
    soon();
  });
  const observe = () => {
    // Some frameworks replace the head or the body as a whole.
    const { documentElement, head } = document;
    observer.observe(documentElement, { childList: true });
    if (head) {
      const attributeFilter = ['content'];
      observer.observe(head, { childList: true, subtree: true, characterData: true, attributeFilter });
    }
  };
  observe();
  addEventListener('popstate', soon, { signal });
  // Tells of `pushState` where the browser has it; elsewhere the head tells, whose title changes too.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancel?.();
  });
}
