import { categories, products } from '../data';
import type { SeedProduct, SeedVariant } from '../data/types';
import { breadcrumb, crumbs } from './breadcrumb';
import { careText, hasLongGuarantee } from './careText';
import { html, type Html } from './html';
import { icon } from './icons';
import type { Page } from './layout';
import { productGrid } from './productCard';
import { currencyOf, formatPrice, link, SITE, words, type Locale } from './words';

const RELATED_LENGTH = 4;

/** One product with its pictures, colours or sizes, and what to know before buying. */
export function productPage(locale: Locale, product: SeedProduct): Page {
  const t = words[locale];
  const title = product.title[locale];
  const category = categories.find(({ slug }) => slug === product.category);
  const steps = [{ title: category?.title[locale] ?? '', path: `/c/${product.category}/` }, { title }];
  const shelf = products.filter((other) => other.category === product.category && other.id !== product.id);
  const related = shelf.filter(({ stock }) => stock > 0).slice(0, RELATED_LENGTH);
  const body = html`${crumbs(locale, steps)}
    <article class="product" data-product="${product.id}">
      ${gallery(locale, product)}
      <div class="facts">
        <p class="meta">${product.tagline[locale]}</p>
        <h1>${title}</h1>
        <p class="buy-line">
          <b class="price" data-price>${formatPrice(locale, firstPrice(product))}</b
          >${product.compareAt && html` <s><span class="sr">${t.before} </span>${formatPrice(locale, product.compareAt)}</s>`}<span
            class="rating"
            >${icon('star')}<b>${product.rating.value.toFixed(1)}</b>
            ${t.reviews.replace('{count}', `${product.rating.count}`)}</span
          >
        </p>
        <p class="lead">${product.description[locale]}</p>
        ${product.variants.length > 0 && chooser(locale, product)} ${buyRow(locale, product)}
        <ul class="perks">
          ${
            product.stock > 0 &&
            html`<li>
              ${icon('truck')}<span>${t.perkDelivery} <b data-arrives>${t.perkArrives}</b></span>
            </li>`
          }
          <li>${icon('back')}<span>${t.perkReturns}</span></li>
          <li>
            ${icon('shield')}<span>${hasLongGuarantee(product) ? t.perkFiveYears : t.perkTwoYears}</span>
          </li>
        </ul>
        ${fold(t.boxTitle, html`<p>${t.boxText.replace('{title}', title)}</p>`)}${fold(t.careTitle, html`<p>${careText(product)[locale]}</p>`)}${fold(
          t.deliveryTitle,
          html`<p>${t.deliveryText}</p>
            <p><a href="${link(locale, '/help/')}">${t.allAnswers}</a></p>`,
        )}
      </div>
    </article>
    ${productGrid(related, locale, t.goesWith)}`;
  return {
    locale,
    path: `/p/${product.slug}/`,
    title,
    description: product.tagline[locale],
    data: [productData(locale, product), breadcrumb(locale, steps)],
    body,
  };
}

/** The variant that is chosen when the page opens: the first that is there. */
const firstVariant = ({ variants }: SeedProduct) => variants.find(({ stock }) => stock > 0) ?? variants[0];
const firstPrice = (product: SeedProduct) => firstVariant(product)?.price ?? product.price;
const choiceId = ({ id }: SeedVariant) => `choose-${id}`;

/** Small pictures are labels of the colour's radio button, so that they work as one control. */
function gallery(locale: Locale, product: SeedProduct): Html {
  const pictured = product.variants.filter(({ image }) => image);
  const first = firstVariant(product);
  return html`<div class="gallery${pictured.length > 1 ? ' many' : ''}">
    ${
      pictured.length > 1 &&
      html`<div class="thumbs" aria-hidden="true">
        ${pictured.map(
          (variant) =>
            html`<label
              for="${choiceId(variant)}"
              data-thumb="${variant.id}"
              ${variant === first ? html` class="chosen"` : ''}
              ><img src="${variant.image}" alt="" width="80" height="100"
            /></label>`,
        )}
      </div>`
    }<img
      class="big"
      data-picture
      src="${first?.image ?? product.image}"
      alt="${product.title[locale]}"
      width="400"
      height="500"
    />
  </div>`;
}

function chooser(locale: Locale, product: SeedProduct): Html {
  const t = words[locale];
  const isColour = Boolean(product.variants[0]?.color);
  const first = firstVariant(product);
  const option = (variant: SeedVariant) => {
    const title = variant.title[locale];
    const input = html`<input
      type="radio"
      id="${choiceId(variant)}"
      name="variant"
      value="${variant.id}"
      data-title="${title}"
      data-image="${variant.image ?? product.image}"
      data-price="${formatPrice(locale, variant.price ?? product.price)}"
      data-stock="${variant.stock}"
      ${variant === first ? html` checked` : ''}
    />`;
    const swatch = html`<svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true">
        <circle cx="18" cy="18" r="17.5" fill="${variant.color}" /></svg
      ><span class="sr">${title}</span>`;
    return html`<label class="${isColour ? 'swatch' : 'pill'}" title="${title}"
      >${input}${isColour ? swatch : html`<span>${title}</span>`}</label
    >`;
  };
  return html`<fieldset class="variants">
    <legend>
      ${isColour ? t.colour : t.size}${t.colon}<span data-choice>${first?.title[locale] ?? ''}</span>
    </legend>
    ${product.variants.map(option)}
  </fieldset>`;
}

function buyRow(locale: Locale, product: SeedProduct): Html {
  const t = words[locale];
  const stock = firstVariant(product)?.stock ?? product.stock;
  const isOut = stock <= 0;
  const stockWord = isOut ? t.soldOutLong : stock <= 5 ? t.low.replace('{count}', `${stock}`) : t.inStock;
  return html`<p class="stock" data-stock-word data-level="${isOut ? 'out' : stock <= 5 ? 'low' : 'in'}">
      ${stockWord}
    </p>
    <div class="buy">
      <div class="stepper">
        <button type="button" data-step="-1" aria-label="${t.fewer}" ${isOut && html` disabled`}>−</button
        ><input
          data-quantity
          type="number"
          inputmode="numeric"
          min="1"
          max="99"
          value="1"
          aria-label="${t.quantity}"
          ${isOut && html` disabled`}
        /><button type="button" data-step="1" aria-label="${t.more}" ${isOut && html` disabled`}>+</button>
      </div>
      <button class="button" type="button" data-add="${product.id}" ${isOut && html` disabled`}>
        ${isOut ? t.soldOut : t.add}
      </button>
    </div>
    <p class="added" role="status" data-add-status></p>`;
}

const fold = (title: string, content: Html) =>
  html`<details class="fold">
    <summary>${title}</summary>
    ${content}
  </details>`;

function productData(locale: Locale, product: SeedProduct): object {
  const currency = currencyOf(locale);
  const url = `${SITE}${link(locale, `/p/${product.slug}/`)}`;
  const offer = (price: SeedProduct['price'], stock: number) => ({
    '@type': 'Offer',
    url,
    price: (price[currency] / 100).toFixed(2),
    priceCurrency: currency,
    availability: `https://schema.org/${stock > 0 ? 'InStock' : 'OutOfStock'}`,
  });
  return {
    '@type': 'Product',
    sku: product.id,
    url,
    name: product.title[locale],
    description: product.description[locale],
    image: `${SITE}${product.image}`,
    brand: { '@type': 'Brand', name: words[locale].shop },
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: product.rating.value,
      reviewCount: product.rating.count,
    },
    offers:
      product.variants.length > 0
        ? product.variants.map((variant) => ({
            ...offer(variant.price ?? product.price, variant.stock),
            sku: variant.id,
            name: variant.title[locale],
          }))
        : offer(product.price, product.stock),
  };
}
