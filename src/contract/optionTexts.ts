import type { OptionName } from './options';

/** Headings of the documentation, in its order. */
export const OPTION_GROUPS = {
  backend: {
    title: 'Backend',
    about: 'Where answers, products and orders come from.',
    more: 'With none of these the page itself is the backend: its JSON-LD (`FAQPage`, `Product`), meta tags and Open Graph. Files take the place of what they hold; an endpoint takes the place of the page.',
  },
  shop: { title: 'Shop and page', about: 'What the page is, where the page itself does not say.' },
  look: { title: 'Look', about: 'Colours, corners and letters.' },
  place: { title: 'Place', about: 'Where the bell and the panel stand, and on which pages.' },
  behaviour: { title: 'Behaviour', about: 'What happens when, and who is told.' },
  privacy: {
    title: 'Privacy',
    about: 'What may be kept, and how long.',
    more: 'There are no cookies, whatever stands here.',
  },
  contact: {
    title: 'Contact',
    about: 'Other ways to reach a person.',
    more: 'Offered where nobody answers in the panel; empty ones are left out.',
  },
} as const;
export type OptionGroup = keyof typeof OPTION_GROUPS;

/** What the documentation says of an option. */
export interface OptionText {
  readonly group: OptionGroup;
  /** One sentence, which is also the comment of the option's type. */
  readonly about: string;
  /** What else is worth knowing, Markdown. */
  readonly more?: string;
}

/** The words about every option; for Node, so that no browser loads them. */
export const OPTION_TEXTS: Readonly<Record<OptionName, OptionText>> = {
  adapter: {
    group: 'backend',
    about: 'The backend to talk to; in JavaScript also the backend itself, as code.',
    more: '`auto` is the files that are named, and `http` where an endpoint is named, else the page. `none` leaves the contact ways.',
  },
  endpoint: {
    group: 'backend',
    about: 'Where an HTTP backend answers.',
    more: '[The protocol](protocol.md). On another host it must let the shop’s pages ask (`SHOPBELL_ORIGINS` of the reference server).',
  },
  faq: {
    group: 'backend',
    about: 'A file of questions and answers.',
    more: 'On another host it needs `Access-Control-Allow-Origin`; so do the next two.',
  },
  products: { group: 'backend', about: 'A file with the catalog.' },
  suggestions: {
    group: 'backend',
    about: 'A file with suggestion lists, or the folder of its `lists.json`.',
    more: 'An address that ends with `/` is a folder.',
  },
  name: { group: 'shop', about: 'The shop’s name in the header.' },
  locale: {
    group: 'shop',
    about: 'The language of the panel, as a BCP 47 tag; `auto` is the page’s own.',
    more: 'The panel speaks English and simplified Chinese (`zh-Hans`); a language it does not speak is English.',
  },
  currency: {
    group: 'shop',
    about: 'ISO 4217 code of the currency the page shows.',
    more: 'Without it, prices stand in the backend’s own.',
  },
  product: { group: 'shop', about: 'Id of the product this page is about, where its JSON-LD does not say.' },
  theme: { group: 'look', about: 'Light or dark; `auto` is as the shopper’s system is.' },
  accent: {
    group: 'look',
    about: 'One colour; every other colour is computed from it.',
    more: 'Any CSS colour; it is darkened where letters on it could not be read.',
  },
  radius: { group: 'look', about: 'How round the corners are.' },
  font: {
    group: 'look',
    about: 'A CSS font-family list; without it, the system’s font.',
    more: 'No font is fetched: name one that the page has.',
  },
  position: {
    group: 'place',
    about: 'The side of the page, in the direction it is read.',
    more: '`end` is the right of an English page and the left of an Arabic one.',
  },
  offsetX: { group: 'place', about: 'Distance of the bell from the side.' },
  offsetY: {
    group: 'place',
    about: 'Distance of the bell from the bottom.',
    more: 'More where a bar of the shop stands there.',
  },
  zIndex: { group: 'place', about: 'Stacking order, a whole number.' },
  launcher: {
    group: 'place',
    about: 'CSS selector of the shop’s own button, which opens the panel; no bell is drawn.',
  },
  inline: {
    group: 'place',
    about: 'CSS selector of an element in which the panel stands instead of floating over the page.',
    more: 'A tall element makes a page of it.',
  },
  hideOn: {
    group: 'place',
    about: 'Pages without a bell: paths separated by commas, a star is any text.',
    more: '`/checkout*,/cart`.',
  },
  load: {
    group: 'behaviour',
    about: 'When the panel’s code is fetched; `manual` hides the bell until `show`.',
    more: '`interaction` is hover, focus or touch. `idle` and `eager` fetch code ahead, and store and ask nothing.',
  },
  id: { group: 'behaviour', about: 'Name of this bell, where several live on one page.' },
  metrics: {
    group: 'behaviour',
    about: 'Where figures of use go: to the page’s `dataLayer`, or to `gtag`.',
  },
  debug: {
    group: 'behaviour',
    about: 'Says on the console at once what is in force and what is wrong.',
    more: 'Without a value it is on.',
  },
  consent: {
    group: 'privacy',
    about: 'Whether personal data may be kept: `external` leaves that to the shop’s consent tool.',
    more: '`ask` asks the shopper when it is first needed. Conversations and orders, which the shopper asks for, do not depend on it.',
  },
  consentSource: {
    group: 'privacy',
    about: 'Which consent tool decides, where `consent` is `external`.',
    more: "Shopify’s customer privacy, IAB TCF or Google Consent Mode; `auto` takes the one that is there, `manual` none: your own code calls `shopbell('consent', …)`. See [consent](consent.md).",
  },
  storage: {
    group: 'privacy',
    about: '`memory` keeps nothing on the device.',
    more: 'A conversation then ends with the page.',
  },
  keepMessages: { group: 'privacy', about: 'How long messages stay on the device.' },
  keepHistory: {
    group: 'privacy',
    about: 'How long the history of what was looked at stays on the device.',
  },
  privacyUrl: { group: 'privacy', about: 'Address of the shop’s privacy notice.' },
  contactEmail: { group: 'contact', about: 'E-mail address for shoppers.' },
  contactPhone: { group: 'contact', about: 'Phone number for shoppers.' },
  contactWhatsapp: { group: 'contact', about: 'WhatsApp number, with its country code.' },
  contactWechat: { group: 'contact', about: 'WeChat account.' },
  contactTelegram: { group: 'contact', about: 'Telegram name.' },
  contactLine: { group: 'contact', about: 'LINE id.' },
  contactMessenger: { group: 'contact', about: 'Name of the Messenger page.' },
  contactHours: { group: 'contact', about: 'When somebody answers there, in your words.' },
};
