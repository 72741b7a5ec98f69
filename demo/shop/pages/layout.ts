import { categories } from '../data';
import { html, jsonLd, type Html } from './html';
import { currencyOf, link, words, type Locale } from './words';

export interface Page {
  readonly locale: Locale;
  /** Path in the English site, e.g. `/help/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly data: readonly object[];
  readonly body: Html;
}

const CART = 'M6 8h12l1.2 12a1 1 0 0 1-1 1H5.800a1 1 0 0 1-1-1zM9 10V7a3 3 0 0 1 6 0v3';

/** The frame of every page, with the script tag as a merchant would paste it. */
export function layout({ locale, path, title, description, data, body }: Page): string {
  const t = words[locale];
  const isEnglish = locale === 'en';
  const otherHref = link(isEnglish ? 'zh-Hans' : 'en', path);
  const organization = {
    '@type': 'Organization',
    name: t.shop,
    url: 'https://oatandelm.example/',
    email: 'hello@oatandelm.example',
  };
  const page = html`<!doctype html>
    <html lang="${t.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${t.shop}</title>
        <meta name="description" content="${description}" />
        <link rel="icon" href="/img/mark.svg" />
        <link rel="alternate" hreflang="${isEnglish ? 'zh-Hans' : 'en'}" href="${otherHref}" />
        <link rel="stylesheet" href="/assets/shop.css" />
        <script type="module" src="/assets/shop.js"></script>
        ${[organization, ...data].map(jsonLd)}
      </head>
      <body>
        <a class="skip" href="#main">${t.skip}</a>
        <p class="banner">${t.banner}</p>
        <header class="top">
          <a class="brand" href="${link(locale, '/')}">${isEnglish ? html`Oat <i>&amp;</i> Elm` : t.shop}</a>
          <nav aria-label="${t.shelves}">
            ${categories.map(
              ({ slug, title: name }) =>
                html`<a
                  href="${link(locale, `/c/${slug}/`)}"
                  ${path.startsWith(`/c/${slug}/`) ? html` aria-current="page"` : ''}
                  >${name[locale]}</a
                >`,
            )}
          </nav>
          <div class="tools">
            <a href="${link(locale, '/help/')}">${t.help}</a
            ><a lang="${isEnglish ? 'zh-Hans' : 'en'}" href="${otherHref}">${t.other}</a
            ><a class="cart" href="${link(locale, '/cart/')}" aria-label="${t.cart}"
              ><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${CART}" /></svg
              ><b data-cart-count hidden></b
            ></a>
          </div>
        </header>
        <main id="main">${body}</main>
        <footer>${t.footer}</footer>
        <script
          async
          src="/shopbell.js"
          data-adapter="http"
          data-endpoint="/shopbell/v1"
          data-name="${t.shop}"
          data-accent="#17694e"
          data-currency="${currencyOf(locale)}"
          data-locale="auto"
          data-contact-email="hello@oatandelm.example"
          data-contact-phone="+32 9 555 01 20"
          data-contact-hours="${isEnglish ? 'Mon–Fri 9–17' : '周一至周五 9:00–17:00'}"
        ></script>
      </body>
    </html> `;
  return page.html;
}
