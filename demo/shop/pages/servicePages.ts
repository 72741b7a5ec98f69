import { faq } from '../data';
import { html, type Html } from './html';
import type { Page } from './layout';
import { link, words, type Locale } from './words';

/** The cart, drawn by shop.ts from what this browser holds. */
export function cartPage(locale: Locale): Page {
  const t = words[locale];
  const body = html`<h1>${t.cartTitle}</h1>
    <div data-cart aria-live="polite"></div>`;
  return {
    locale,
    path: '/cart/',
    title: t.cartTitle,
    description: t.cartTitle,
    data: [webPage(t.cartTitle)],
    body,
  };
}

/** Name and address, and the end of the demo. */
export function checkoutPage(locale: Locale): Page {
  const t = words[locale];
  const field = (name: string, label: string, type: string, autocomplete: string) =>
    html`<label
      ><span>${label}</span><input name="${name}" type="${type}" autocomplete="${autocomplete}" required
    /></label>`;
  const body = html`<h1>${t.checkoutTitle}</h1>
    <p class="meta">${t.demo}</p>
    <form class="checkout" action="${link(locale, '/order/')}" method="get" data-checkout>
      ${field('name', t.name, 'text', 'name')}${field('email', t.email, 'email', 'email')}${field('street', t.street, 'text', 'street-address')}${field('postcode', t.postcode, 'text', 'postal-code')}${field('city', t.city, 'text', 'address-level2')}<button
        class="button"
      >
        ${t.place}
      </button>
    </form>`;
  return {
    locale,
    path: '/checkout/',
    title: t.checkoutTitle,
    description: t.checkoutTitle,
    data: [webPage(t.checkoutTitle)],
    body,
  };
}

/** After the order. */
export function orderPage(locale: Locale): Page {
  const t = words[locale];
  const body = html`<h1>${t.orderTitle}</h1>
    <p>${t.orderNumber}: <b data-order-number></b></p>
    <p>${t.orderText}</p>
    <p><a class="button" href="${link(locale, '/')}">${t.back}</a></p>`;
  return {
    locale,
    path: '/order/',
    title: t.orderTitle,
    description: t.orderText,
    data: [webPage(t.orderTitle)],
    body,
  };
}

/** The FAQ as a page, for people and for search engines. */
export function helpPage(locale: Locale): Page {
  const t = words[locale];
  const entries = faq.filter((entry) => entry.locale === locale);
  const sections = Object.entries(t.topics).map(
    ([topic, title]) =>
      html`<section>
        <h2>${title}</h2>
        ${entries
          .filter(({ tags }) => tags?.includes(topic))
          .map(
            ({ id, question, answer }) =>
              html`<details id="${id}">
                <summary>${question}</summary>
                ${toMarkup(answer)}
              </details>`,
          )}
      </section>`,
  );
  const data = {
    '@type': 'FAQPage',
    mainEntity: entries.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer.replaceAll('**', '') },
    })),
  };
  const body = html`<h1>${t.helpTitle}</h1>
    <p>${t.helpText}</p>
    <div class="help">${sections}</div>`;
  return { locale, path: '/help/', title: t.helpTitle, description: t.helpText, data: [data], body };
}

/** The FAQ's small grammar as markup: bold, and lines that begin with "- ". */
function toMarkup(answer: string): Html {
  const bold = (line: string) =>
    line.split('**').map((piece, index) => (index % 2 ? html`<b>${piece}</b>` : html`${piece}`));
  const lines = answer.split('\n');
  const text = lines.filter((line) => !line.startsWith('- '));
  const items = lines.filter((line) => line.startsWith('- '));
  return html`<p>${text.flatMap(bold)}</p>
    ${
      items.length > 0 &&
      html`<ul>
        ${items.map((line) => html`<li>${bold(line.slice(2))}</li>`)}
      </ul>`
    }`;
}

const webPage = (name: string) => ({ '@type': 'WebPage', name });
