import { faq } from '../data';
import { answerMarkup, answerText } from './answerMarkup';
import { html } from './html';
import type { Page } from './layout';
import { link, words, type Locale } from './words';

/** The cart, drawn by shop.ts from what this browser holds. */
export function cartPage(locale: Locale): Page {
  const t = words[locale];
  const body = html`<h1>${t.cartTitle}</h1>
    <div class="cart-page" data-cart></div>`;
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
  const field = ([name, label, type, autocomplete]: readonly [string, string, string, string]) =>
    html`<label
      ><span>${label}</span><input name="${name}" type="${type}" autocomplete="${autocomplete}" required
    /></label>`;
  const fields = [
    ['name', t.name, 'text', 'name'],
    ['email', t.email, 'email', 'email'],
    ['street', t.street, 'text', 'street-address'],
    ['postcode', t.postcode, 'text', 'postal-code'],
    ['city', t.city, 'text', 'address-level2'],
  ] as const;
  const body = html`<h1>${t.checkoutTitle}</h1>
    <p class="tip">${t.demo}</p>
    <div class="two-columns">
      <form class="checkout" action="${link(locale, '/order/')}" data-checkout>
        ${fields.map(field)}<button class="button">${t.place}</button>
      </form>
      <aside class="panel" data-summary hidden><h2>${t.summary}</h2></aside>
    </div>`;
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
  const body = html`<div class="done">
    <h1 data-order-title data-done="${t.orderTitle}">${t.noOrder}</h1>
    <p class="lead" data-order-line hidden>${t.orderNumber} <b data-order-number></b></p>
    <p data-order-line hidden>${t.orderText}</p>
    <p>${t.lookUp}</p>
    <p><a class="button" href="${link(locale, '/')}">${t.back}</a></p>
  </div>`;
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
      html`<section aria-labelledby="${topic}">
        <h2 id="${topic}">${title}</h2>
        ${entries
          .filter(({ tags }) => tags?.includes(topic))
          .map(
            ({ id, question, answer }) =>
              html`<details id="${id}">
                <summary>${question}</summary>
                ${answerMarkup(answer)}
              </details>`,
          )}
      </section>`,
  );
  const data = {
    '@type': 'FAQPage',
    mainEntity: entries.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answerText(answer) },
    })),
  };
  const body = html`<h1>${t.helpTitle}</h1>
    <p class="lead">${t.helpText}</p>
    <nav class="topics" aria-label="${t.questions}">
      ${Object.entries(t.topics).map(([topic, title]) => html`<a href="#${topic}">${title}</a>`)}
    </nav>
    <div class="help">${sections}</div>`;
  return { locale, path: '/help/', title: t.helpTitle, description: t.helpText, data: [data], body };
}

const webPage = (name: string) => ({ '@type': 'WebPage', name });
