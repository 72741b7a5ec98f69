import type { Clock, PageView } from '../../contract/types';

const JSON_LD = 'script[type="application/ld+json"]';

/** The page as text. It is watched only while somebody listens, and the code for that fetched only then. */
export function createPageView({ clock }: { readonly clock: Clock }): PageView {
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
      const aborter = new AbortController();
      // Without that code the page as it is now still serves.
      import('./watchPage').then(
        ({ watchPage }) => watchPage(listener, { clock, signal: aborter.signal }),
        () => {},
      );
      return () => aborter.abort();
    },
  };
}
