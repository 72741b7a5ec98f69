import type { Clock, PageView } from '../../contract/types';

/** Frameworks change a page in many small steps: it is looked at once they have had this long. */
const SETTLE_MS = 200;
const JSON_LD = 'script[type="application/ld+json"]';

export interface OwnPageView extends PageView {
  /** Stops watching the page, whoever still listens. */
  dispose(): void;
}

/**
 * The page as text. It is watched only while somebody listens, by events and one observer of its head;
 * nothing of the page is patched. Changes that come within 200 ms are told once.
 */
export function createPageView({ clock }: { readonly clock: Clock }): OwnPageView {
  const listeners = new Set<() => void>();
  let unwatch: (() => void) | undefined;
  const stop = () => {
    unwatch?.();
    unwatch = undefined;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    url: () => location.origin + location.pathname,
    title: () => document.title,
    locale: () => document.documentElement.lang || undefined,
    jsonLd: () => Array.from(document.querySelectorAll(JSON_LD), ({ textContent }) => textContent ?? ''),
    meta: (name) =>
      Array.from(document.querySelectorAll('meta')).find(
        (meta) => meta.name === name || meta.getAttribute('property') === name,
      )?.content,
    onChange(listener) {
      listeners.add(listener);
      unwatch ??= watchPage(clock, tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    dispose() {
      listeners.clear();
      stop();
    },
  };
}

function watchPage(clock: Clock, tell: () => void): () => void {
  const aborter = new AbortController();
  const { signal } = aborter;
  let cancel: (() => void) | undefined;
  const soon = () => {
    // Not put off by what comes meanwhile: a page whose title ticks would never be told.
    cancel ??= clock.after(SETTLE_MS, () => {
      cancel = undefined;
      tell();
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
  return () => {
    aborter.abort();
    observer.disconnect();
    cancel?.();
  };
}
