import type { AdapterFactory } from './types';

interface OptionSpec {
  readonly kind:
    | 'text'
    | 'word'
    | 'number'
    | 'url'
    | 'color'
    | 'selector'
    | 'paths'
    | 'flag'
    | 'locale'
    | 'currency';
  /** The words allowed where `kind` is `word`. */
  readonly words?: readonly string[];
  /** What holds where nothing is written, or nothing that fits. */
  readonly default?: string | number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** Shown where the value does not fit. */
  readonly example?: string;
}

/**
 * Every option, once. `data-x-y` on the script tag equals the key `xY` here. The types, what is checked and
 * said of a wrong value, the tables of the documentation and `shopbell check` are made from this list; what
 * an option does is told by `optionTexts.ts`, which no browser loads.
 */
export const OPTIONS = {
  /** The backend to talk to; in JavaScript also the backend itself, as code. */
  adapter: { kind: 'word', words: ['auto', 'http', 'files', 'page', 'none'], default: 'auto' },
  /** Where an HTTP backend answers. */
  endpoint: { kind: 'url', example: '/shopbell/v1' },
  /** A file of questions and answers. */
  faq: { kind: 'url', example: '/faq.json' },
  /** A file with the catalog. */
  products: { kind: 'url', example: '/products.json' },
  /** A file with suggestion lists, or the folder of its `lists.json`. */
  suggestions: { kind: 'url', example: '/lists.json' },
  /** The shop’s name in the header. */
  name: { kind: 'text' },
  /** The language of the panel, as a BCP 47 tag; `auto` is the page’s own. */
  locale: { kind: 'locale', default: 'auto', example: 'en' },
  /** ISO 4217 code of the currency the page shows. */
  currency: { kind: 'currency', example: 'EUR' },
  /** Id of the product this page is about, where its JSON-LD does not say. */
  product: { kind: 'text' },
  /** Light or dark; `auto` is as the shopper’s system is. */
  theme: { kind: 'word', words: ['auto', 'light', 'dark'], default: 'auto' },
  /** One colour; every other colour is computed from it. */
  accent: { kind: 'color', example: '#17694e' },
  /** How round the corners are. */
  radius: { kind: 'number', min: 0, max: 20, unit: 'px', default: 12 },
  /** A CSS font-family list; without it, the system’s font. */
  font: { kind: 'text' },
  /** The side of the page, in the direction it is read. */
  position: { kind: 'word', words: ['end', 'start'], default: 'end' },
  /** Distance of the bell from the side. */
  offsetX: { kind: 'number', unit: 'px', default: 24 },
  /** Distance of the bell from the bottom. */
  offsetY: { kind: 'number', unit: 'px', default: 24 },
  /** Stacking order, a whole number. */
  zIndex: { kind: 'number', default: 2147483000 },
  /** CSS selector of the shop’s own button, which opens the panel; no bell is drawn. */
  launcher: { kind: 'selector', example: '#help' },
  /** CSS selector of an element in which the panel stands instead of floating over the page. */
  inline: { kind: 'selector', example: '#support' },
  /** Pages without a bell: paths separated by commas, a star is any text. */
  hideOn: { kind: 'paths', example: '/checkout*' },
  /** When the panel’s code is fetched; `manual` hides the bell until `show`. */
  load: { kind: 'word', words: ['interaction', 'idle', 'eager', 'manual'], default: 'interaction' },
  /** Name of this bell, where several live on one page. */
  id: { kind: 'text' },
  /** Where figures of use go: to the page’s `dataLayer`, or to `gtag`. */
  metrics: { kind: 'word', words: ['off', 'dataLayer', 'gtag'], default: 'off' },
  /** Says on the console at once what is in force and what is wrong. */
  debug: { kind: 'flag' },
  /** Whether personal data may be kept: `external` leaves that to the shop’s consent tool. */
  consent: { kind: 'word', words: ['ask', 'granted', 'denied', 'external'], default: 'ask' },
  /** Which consent tool decides, where `consent` is `external`. */
  consentSource: { kind: 'word', words: ['auto', 'shopify', 'tcf', 'google', 'manual'], default: 'auto' },
  /** `memory` keeps nothing on the device. */
  storage: { kind: 'word', words: ['auto', 'memory'], default: 'auto' },
  /** How long messages stay on the device. */
  keepMessages: { kind: 'number', min: 1, max: 180, unit: 'days', default: 30 },
  /** How long the history of what was looked at stays on the device. */
  keepHistory: { kind: 'number', min: 1, max: 180, unit: 'days', default: 30 },
  /** Address of the shop’s privacy notice. */
  privacyUrl: { kind: 'url', example: '/privacy' },
  /** E-mail address for shoppers. */
  contactEmail: { kind: 'text' },
  /** Phone number for shoppers. */
  contactPhone: { kind: 'text' },
  /** WhatsApp number, with its country code. */
  contactWhatsapp: { kind: 'text' },
  /** WeChat account. */
  contactWechat: { kind: 'text' },
  /** Telegram name. */
  contactTelegram: { kind: 'text' },
  /** LINE id. */
  contactLine: { kind: 'text' },
  /** Name of the Messenger page. */
  contactMessenger: { kind: 'text' },
  /** When somebody answers there, in your words. */
  contactHours: { kind: 'text' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;
/** One option of the list, with every field it may have. */
export type Option = OptionSpec;

interface Values {
  readonly number: number;
  readonly flag: boolean;
  /** One text with commas, or a list. */
  readonly paths: string | readonly string[];
}
type OptionValue<Spec extends OptionSpec> = Spec extends { readonly words: readonly (infer Word)[] }
  ? Word
  : Spec['kind'] extends keyof Values
    ? Values[Spec['kind']]
    : string;

/** Options as JavaScript writes them. */
export type Options = {
  readonly [Name in keyof typeof OPTIONS]?: Name extends 'adapter'
    ? OptionValue<(typeof OPTIONS)['adapter']> | AdapterFactory
    : OptionValue<(typeof OPTIONS)[Name]>;
};

/** Options as the script tag's `dataset` gives them: text. */
export type RawOptions = Readonly<Record<string, string | number | boolean | undefined>>;
