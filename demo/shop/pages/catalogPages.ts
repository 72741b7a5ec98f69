import { categories, products } from '../data';
import type { SeedProduct } from '../data/types';
import { html } from './html';
import type { Page } from './layout';
import { productGrid } from './productCard';
import { currencyOf, formatPrice, link, words, type Locale } from './words';

const SITE = 'https://oatandelm.example';
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
      <img src="/img/pour-over-kettle.svg" alt="" width="324" height="405" /><img
        src="/img/stoneware-mug.svg"
        alt=""
        width="324"
        height="405"
      />
    </section>
    <section>
      <h2>${t.shelves}</h2>
      <ul class="shelves">
        ${categories.map(({ slug, title }) => {
          const first = products.find(({ category }) => category === slug);
          return html`<li>
            <a href="${link(locale, `/c/${slug}/`)}"
              ><img src="${first?.image ?? ''}" alt="" width="120" height="150" loading="lazy" /><span
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
    data: [{ '@type': 'ItemList', itemListElement: items }, breadcrumb(locale, slug, title)],
    body: html`${crumbs(locale, title)}
      <h1>${title}</h1>
      ${productGrid(list, locale)}`,
  };
}

/** One product with its colours or sizes. */
export function productPage(locale: Locale, product: SeedProduct): Page {
  const t = words[locale];
  const title = product.title[locale];
  const category = categories.find(({ slug }) => slug === product.category);
  const categoryTitle = category?.title[locale] ?? '';
  const related = products
    .filter((other) => other.category === product.category && other.id !== product.id)
    .slice(0, 4);
  const kind = product.variants[0]?.color ? t.colour : t.size;
  const stockWord =
    product.stock <= 0
      ? t.soldOut
      : product.stock <= 5
        ? t.low.replace('{count}', `${product.stock}`)
        : t.inStock;
  const body = html`${crumbs(locale, title, product.category, categoryTitle)}
    <article class="product" data-product="${product.id}">
      <img class="big" data-picture src="${product.image}" alt="${title}" width="324" height="405" />
      <div>
        <p class="meta">${product.tagline[locale]}</p>
        <h1>${title}</h1>
        <p class="buy-line">
          <b class="price" data-price>${formatPrice(locale, product.price)}</b
          >${product.compareAt && html` <s>${formatPrice(locale, product.compareAt)}</s>`}
          <span class="stars">★ ${product.rating.value.toFixed(1)}</span>
          <span class="meta">${t.reviews.replace('{count}', `${product.rating.count}`)}</span>
        </p>
        <p>${product.description[locale]}</p>
        ${
          product.variants.length > 0 &&
          html`<fieldset class="variants">
            <legend>${kind}</legend>
            ${product.variants.map(
              (variant, index) =>
                html`<label
                  ><input
                    type="radio"
                    name="variant"
                    value="${variant.id}"
                    data-image="${variant.image ?? product.image}"
                    data-price="${formatPrice(locale, variant.price ?? product.price)}"
                    data-stock="${variant.stock}"
                    ${index === 0 ? html` checked` : ''}
                  />${variant.color ? html`<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><circle cx="16" cy="16" r="15" fill="${variant.color}" /></svg>` : ''}<span
                    >${variant.title[locale]}</span
                  ></label
                >`,
            )}
          </fieldset>`
        }
        <p class="meta" data-stock-word>${stockWord}</p>
        <div class="buy">
          <button
            class="button"
            type="button"
            data-add="${product.id}"
            ${product.stock <= 0 ? html` disabled` : ''}
          >
            ${product.stock <= 0 ? t.soldOut : t.add}
          </button>
        </div>
        <p class="meta" role="status" data-add-status></p>
        <ul class="perks">
          <li>${t.perkDelivery}</li>
          <li>${t.perkReturns}</li>
          <li>${t.perkGuarantee}</li>
        </ul>
      </div>
    </article>
    ${productGrid(related, locale, t.goesWith)}`;
  return {
    locale,
    path: `/p/${product.slug}/`,
    title,
    description: product.tagline[locale],
    data: [productData(locale, product), breadcrumb(locale, product.category, categoryTitle, title)],
    body,
  };
}

function productData(locale: Locale, product: SeedProduct): object {
  const currency = currencyOf(locale);
  return {
    '@type': 'Product',
    sku: product.id,
    name: product.title[locale],
    description: product.description[locale],
    image: `${SITE}${product.image}`,
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: product.rating.value,
      reviewCount: product.rating.count,
    },
    offers: {
      '@type': 'Offer',
      price: (product.price[currency] / 100).toFixed(2),
      priceCurrency: currency,
      availability: `https://schema.org/${product.stock > 0 ? 'InStock' : 'OutOfStock'}`,
    },
  };
}

function crumbs(locale: Locale, title: string, categorySlug?: string, categoryTitle?: string) {
  return html`<nav class="crumbs" aria-label="${words[locale].home}">
    <a href="${link(locale, '/')}">${words[locale].home}</a> /
    ${categorySlug && html`<a href="${link(locale, `/c/${categorySlug}/`)}">${categoryTitle}</a> / `}<span
      >${title}</span
    >
  </nav>`;
}

function breadcrumb(locale: Locale, slug: string, category: string, product?: string): object {
  const names = [words[locale].home, category, ...(product ? [product] : [])];
  const urls = [link(locale, '/'), link(locale, `/c/${slug}/`)];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: names.map((name, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(urls[index] && { item: `${SITE}${urls[index]}` }),
    })),
  };
}
