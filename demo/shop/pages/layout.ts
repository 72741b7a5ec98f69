import { SHOPPERS } from '../account/startSignIn';
import { categories } from '../data';
import { html, jsonLd, type Html } from './html';
import { icon } from './icons';
import { currencyOf, link, SITE, words, type Locale } from './words';

export interface Page {
  readonly locale: Locale;
  /** Path in the English site, e.g. `/help/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly data: readonly object[];
  readonly body: Html;
}

const HOURS: Readonly<Record<Locale, string>> = { en: 'Mon–Fri 9–17', 'zh-Hans': '周一至周五 9:00–17:00' };

/** The frame of every page, with the script tag as a merchant would paste it. */
export function layout(page: Page): string {
  const t = words[page.locale];
  return html`<!doctype html>
    <html lang="${t.lang}">
      ${head(page)}
      <body>
        <a class="skip" href="#main">${t.skip}</a>
        <p class="banner">${t.banner}</p>
        ${header(page)}
        <main id="main">${page.body}</main>
        ${footer(page.locale)} ${scriptTag(page.locale)}
      </body>
    </html> `.html;
}

/** One line, as it is pasted. */
function scriptTag(locale: Locale): Html {
  const attributes = {
    src: '/shopbell.js',
    'data-adapter': 'http',
    'data-endpoint': '/shopbell/v1',
    'data-name': words[locale].shop,
    'data-accent': '#17694e',
    'data-currency': currencyOf(locale),
    'data-locale': 'auto',
    'data-contact-email': 'hello@oatandelm.example',
    'data-contact-phone': '+32 9 555 01 20',
    'data-contact-hours': HOURS[locale],
  };
  const pairs = Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`);
  return html`<script async${pairs}></script>`;
}

function head({ locale, path, title, description, data }: Page): Html {
  const t = words[locale];
  const organization = {
    '@type': 'Organization',
    name: t.shop,
    url: `${SITE}/`,
    logo: `${SITE}/img/mark.svg`,
    email: 'hello@oatandelm.example',
  };
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#303a34" />
    <title>${title} · ${t.shop}</title>
    <meta name="description" content="${description}" />
    <link rel="icon" href="/img/mark.svg" />
    <link rel="alternate" hreflang="en" href="${link('en', path)}" />
    <link rel="alternate" hreflang="zh-Hans" href="${link('zh-Hans', path)}" />
    <link rel="stylesheet" href="/assets/shop.css" />
    <script type="module" src="/assets/shop.js"></script>
    ${[organization, ...data].map(jsonLd)}
  </head>`;
}

function header({ locale, path }: Page): Html {
  const t = words[locale];
  const other = locale === 'en' ? 'zh-Hans' : 'en';
  const shelf = ({ slug, title }: (typeof categories)[number]) =>
    html`<a
      href="${link(locale, `/c/${slug}/`)}"
      ${path.startsWith(`/c/${slug}/`) && html` aria-current="page"`}
      >${title[locale]}</a
    >`;
  return html`<header class="top">
    <div class="bar">
      <a class="brand" href="${link(locale, '/')}"
        >${locale === 'en' ? html`Oat <i>&amp;</i> Elm` : t.shop}</a
      >
      <nav aria-label="${t.shelves}">${categories.map(shelf)}</nav>
      <div class="tools">
        <a href="${link(locale, '/help/')}">${t.help}</a>${account(locale)}<a
          lang="${other}"
          href="${link(other, path)}"
          >${t.other}</a
        ><a class="cart" href="${link(locale, '/cart/')}" aria-label="${t.cart}"
          >${icon('cart')}<b data-cart-count hidden></b
        ></a>
      </div>
    </div>
  </header>`;
}

/** Filled and shown by the shop's script. */
function account(locale: Locale): Html {
  const t = words[locale];
  const shopper = ({ id, name }: (typeof SHOPPERS)[number]) =>
    html`<button type="button" data-shopper="${id}">${name}</button>`;
  return html`<details class="account" data-account hidden>
    <summary>${t.signIn}</summary>
    <div>
      ${SHOPPERS.map(shopper)}
      <button type="button">${t.signOut}</button>
    </div>
  </details>`;
}

function footer(locale: Locale): Html {
  const t = words[locale];
  const topics = Object.entries(t.topics);
  return html`<footer>
    <div class="bar">
      <section>
        <h2>${t.visit}</h2>
        <p>Zwijnaardsesteenweg 12<br />9000 ${locale === 'en' ? 'Ghent' : '根特'}<br />${t.hours}</p>
        <p>
          <a href="mailto:hello@oatandelm.example">${t.write}</a><br /><a href="tel:+3295550120">${t.call}</a>
        </p>
      </section>
      <section>
        <h2>${t.questions}</h2>
        <ul>
          ${topics.map(([id, title]) => html`<li><a href="${link(locale, '/help/')}#${id}">${title}</a></li>`)}
        </ul>
      </section>
      <section>
        <h2>${t.shelves}</h2>
        <ul class="two">
          ${categories.map(({ slug, title }) => html`<li><a href="${link(locale, `/c/${slug}/`)}">${title[locale]}</a></li>`)}
        </ul>
      </section>
      <p class="small">${t.footer}</p>
    </div>
  </footer>`;
}
