import type { SeedProduct } from '../data/types';
import { html, type Html } from './html';
import { icon } from './icons';
import { formatPrice, link, words, type Locale, type Words } from './words';

const LOW_STOCK = 5;

/** A product in a grid: picture, name, price, rating. */
export function productCard(product: SeedProduct, locale: Locale): Html {
  const t = words[locale];
  const href = link(locale, `/p/${product.slug}/`);
  return html`<li class="card">
    <a href="${href}"
      ><img src="${product.image}" alt="" width="400" height="500" loading="lazy" /><span class="name"
        >${product.title[locale]}</span
      ><span class="price"
        >${formatPrice(locale, product.price)}${product.compareAt && html` <s><span class="sr">${t.before} </span>${formatPrice(locale, product.compareAt)}</s>`}</span
      ><span class="rating"
        >${icon('star')}<b>${product.rating.value.toFixed(1)}</b>
        (${product.rating.count})${note(product, t)}</span
      ></a
    >
  </li>`;
}

function note({ stock }: SeedProduct, t: Words): Html | false {
  if (stock > LOW_STOCK) return false;
  return html`<span class="note">${stock <= 0 ? t.soldOut : t.low.replace('{count}', `${stock}`)}</span>`;
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
