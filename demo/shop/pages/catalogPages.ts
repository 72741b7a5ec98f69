import { categories, products } from '../data';
import { breadcrumb, crumbs } from './breadcrumb';
import { html } from './html';
import type { Page } from './layout';
import { productGrid } from './productCard';
import { link, SITE, words, type Locale } from './words';

const GRID_LENGTH = 8;

/** The shop window. */
export function homePage(locale: Locale): Page {
  const t = words[locale];
  const loved = [...products].sort((a, b) => b.rating.count - a.rating.count).slice(0, GRID_LENGTH);
  const reduced = products.filter(({ compareAt }) => compareAt).slice(0, GRID_LENGTH / 2);
  const body = html`<section class="hero">
      <div>
        <h1>${t.heroTitle}</h1>
        <p>${t.heroText}</p>
        <a class="button" href="${link(locale, '/p/pour-over-kettle/')}">${t.heroButton}</a>
      </div>
      <img src="/img/pour-over-kettle.svg" alt="" width="400" height="500" /><img
        src="/img/stoneware-mug.svg"
        alt=""
        width="400"
        height="500"
      />
    </section>
    <section>
      <h2>${t.shelves}</h2>
      <ul class="shelves">
        ${categories.map(({ slug, title }) => {
          const first = products.find(({ category }) => category === slug);
          return html`<li>
            <a href="${link(locale, `/c/${slug}/`)}"
              ><img src="${first?.image ?? ''}" alt="" width="400" height="500" loading="lazy" /><span
                >${title[locale]}</span
              ></a
            >
          </li>`;
        })}
      </ul>
    </section>
    ${productGrid(loved, locale, t.loved)}${productGrid(reduced, locale, t.reduced)}`;
  const data = [{ '@type': 'WebSite', name: t.shop, url: `${SITE}${link(locale, '/')}`, inLanguage: t.lang }];
  return { locale, path: '/', title: t.heroTitle, description: t.heroText, data, body };
}

/** One shelf. */
export function categoryPage(locale: Locale, slug: string): Page {
  const t = words[locale];
  const category = categories.find((each) => each.slug === slug);
  const title = category?.title[locale] ?? slug;
  const list = products.filter((product) => product.category === slug);
  const items = list.map(({ slug: productSlug }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: `${SITE}${link(locale, `/p/${productSlug}/`)}`,
  }));
  return {
    locale,
    path: `/c/${slug}/`,
    title,
    description: list.map((product) => product.title[locale]).join(' · '),
    data: [{ '@type': 'ItemList', itemListElement: items }, breadcrumb(locale, [{ title }])],
    body: html`${crumbs(locale, [{ title }])}
      <h1>${title}</h1>
      <p class="meta intro">${t.things.replace('{count}', `${list.length}`)}</p>
      ${productGrid(list, locale)}`,
  };
}
