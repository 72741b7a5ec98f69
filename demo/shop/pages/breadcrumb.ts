import { html, type Html } from './html';
import { link, SITE, words, type Locale } from './words';

export interface Step {
  readonly title: string;
  /** Path in the English site; the page itself has none. */
  readonly path?: string;
}

/** The way here from the home page. */
export function crumbs(locale: Locale, steps: readonly Step[]): Html {
  const t = words[locale];
  const items = steps.map(({ title, path }) =>
    path
      ? html`<a href="${link(locale, path)}">${title}</a> <i aria-hidden="true">/</i> `
      : html`<span aria-current="page">${title}</span>`,
  );
  return html`<nav class="crumbs" aria-label="${t.path}">
    <a href="${link(locale, '/')}">${t.home}</a> <i aria-hidden="true">/</i> ${items}
  </nav>`;
}

/** The same for search engines. */
export function breadcrumb(locale: Locale, steps: readonly Step[]): object {
  const all: readonly Step[] = [{ title: words[locale].home, path: '/' }, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      ...(path && { item: `${SITE}${link(locale, path)}` }),
    })),
  };
}
