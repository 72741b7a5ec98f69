interface OptionSpec {
  readonly kind: 'text' | 'word' | 'number' | 'url' | 'color';
  /** The words allowed where `kind` is `word`. */
  readonly words?: readonly string[];
}

/**
 * Every option, once. `data-x-y` on the script tag equals the key `xY` here; types and messages for wrong
 * values are made from this list, and a test holds the README to it.
 */
export const OPTIONS = {
  /**
   * The backend to talk to. Default: auto, which is http where an endpoint is named, the files that are named,
   * and the page itself for what is missing.
   */
  adapter: { kind: 'word', words: ['auto', 'http', 'files', 'page', 'none'] },
  /** Where the backend answers, e.g. /shopbell/v1. */
  endpoint: { kind: 'url' },
  /** A file of questions and answers, e.g. /faq.json. */
  faq: { kind: 'url' },
  /** A file with the catalog, e.g. /products.json. */
  products: { kind: 'url' },
  /** A file with suggestion lists, or the folder of its lists.json. */
  suggestions: { kind: 'url' },
  /** The shop's name in the header. */
  name: { kind: 'text' },
  /** BCP 47 language tag, or auto for the page’s own language. Default: auto. */
  locale: { kind: 'text' },
  /** ISO 4217 code of the currency the page shows. */
  currency: { kind: 'text' },
  /** Id of the product this page is about. */
  product: { kind: 'text' },
  /** Colours. Default: auto. */
  theme: { kind: 'word', words: ['auto', 'light', 'dark'] },
  /** One colour; every other colour is computed from it. */
  accent: { kind: 'color' },
  /** Corner radius in px, 0–20. Default: 12. */
  radius: { kind: 'number' },
  /** A CSS font-family list. Default: the system font. */
  font: { kind: 'text' },
  /** Side of the page. Default: end. */
  position: { kind: 'word', words: ['end', 'start'] },
  /** Distance from the side in px. Default: 24. */
  offsetX: { kind: 'number' },
  /** Distance from the bottom in px. Default: 24. */
  offsetY: { kind: 'number' },
  /** Stacking order. Default: 2147483000. */
  zIndex: { kind: 'number' },
  /** When the panel’s code is fetched. Default: interaction. */
  load: { kind: 'word', words: ['interaction', 'idle', 'eager', 'manual'] },
  /** memory keeps nothing. Default: auto. */
  storage: { kind: 'word', words: ['auto', 'memory'] },
  /** Opening hours in your words. */
  contactHours: { kind: 'text' },
  /** E-mail address for shoppers. */
  contactEmail: { kind: 'text' },
  /** Phone number for shoppers. */
  contactPhone: { kind: 'text' },
  /** WhatsApp number. */
  contactWhatsapp: { kind: 'text' },
  /** WeChat account. */
  contactWechat: { kind: 'text' },
  /** Telegram name. */
  contactTelegram: { kind: 'text' },
  /** LINE id. */
  contactLine: { kind: 'text' },
  /** Messenger page. */
  contactMessenger: { kind: 'text' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

type OptionValue<Spec extends OptionSpec> = Spec extends { readonly words: readonly (infer Word)[] }
  ? Word
  : Spec['kind'] extends 'number'
    ? number
    : string;

/** Options as JavaScript writes them. */
export type Options = { readonly [Name in OptionName]?: OptionValue<(typeof OPTIONS)[Name]> };

/** Options as the script tag's `dataset` gives them: text. */
export type RawOptions = Readonly<Record<string, string | number | boolean | undefined>>;
