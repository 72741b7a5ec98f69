import type { SeedProduct } from '../data/types';
import { html, type Html } from './html';
import { formatPrice, link, words, type Locale } from './words';

/** A product in a grid: picture, name, price, rating. */
export function productCard(product: SeedProduct, locale: Locale): Html {
  const t = words[locale];
  const href = link(locale, `/p/${product.slug}/`);
  return html`<li class="card">
    <a href="${href}"
      ><img src="${product.image}" alt="" width="324" height="405" loading="lazy" /><span class="name"
        >${product.title[locale]}</span
      ><span class="price"
        >${formatPrice(locale, product.price)}${product.compareAt && html` <s><span class="sr">${t.before} </span>${formatPrice(locale, product.compareAt)}</s>`}</span
      ><span class="meta"
        >★ ${product.rating.value.toFixed(1)}
        (${product.rating.count})${product.stock <= 0 && html` · ${t.soldOut}`}</span
      ></a
    >
  </li>`;
}

/** Cards under a heading. */
export function productGrid(list: readonly SeedProduct[], locale: Locale, heading?: string): Html {
  return html`<section>
    ${heading && html`<h2>${heading}</h2>`}
    <ul class="grid">
      ${list.map((product) => productCard(product, locale))}
    </ul>
  </section>`;
}
