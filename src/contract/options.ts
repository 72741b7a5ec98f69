interface OptionSpec {
  readonly kind: 'text' | 'word' | 'number' | 'url' | 'color' | 'flag';
  /** The words allowed where `kind` is `word`. */
  readonly words?: readonly string[];
  readonly about: string;
}

/**
 * Every option, once. `data-x-y` on the script tag equals the key `xY` here; types, messages for wrong
 * values and the table in the docs are made from this list.
 */
export const OPTIONS = {
  adapter: { kind: 'word', words: ['http'], about: 'The backend to talk to.' },
  endpoint: { kind: 'url', about: 'Where the backend answers, e.g. /shopbell/v1.' },
  name: { kind: 'text', about: "The shop's name in the header." },
  locale: { kind: 'text', about: 'BCP 47 language tag, or auto for the page’s own language. Default: auto.' },
  currency: { kind: 'text', about: 'ISO 4217 code of the currency the page shows.' },
  product: { kind: 'text', about: 'Id of the product this page is about.' },
  theme: { kind: 'word', words: ['auto', 'light', 'dark'], about: 'Colours. Default: auto.' },
  accent: { kind: 'color', about: 'One colour; every other colour is computed from it.' },
  radius: { kind: 'number', about: 'Corner radius in px, 0–20. Default: 12.' },
  font: { kind: 'text', about: 'A CSS font-family list. Default: the system font.' },
  position: { kind: 'word', words: ['end', 'start'], about: 'Side of the page. Default: end.' },
  offsetX: { kind: 'number', about: 'Distance from the side in px. Default: 24.' },
  offsetY: { kind: 'number', about: 'Distance from the bottom in px. Default: 24.' },
  zIndex: { kind: 'number', about: 'Stacking order. Default: 2147483000.' },
  load: {
    kind: 'word',
    words: ['interaction', 'idle', 'eager', 'manual'],
    about: 'When the panel’s code is fetched. Default: interaction.',
  },
  storage: { kind: 'word', words: ['auto', 'memory'], about: 'memory keeps nothing. Default: auto.' },
  debug: { kind: 'flag', about: 'Report wrong options at once.' },
  contactHours: { kind: 'text', about: 'Opening hours in your words.' },
  contactEmail: { kind: 'text', about: 'E-mail address for shoppers.' },
  contactPhone: { kind: 'text', about: 'Phone number for shoppers.' },
  contactWhatsapp: { kind: 'text', about: 'WhatsApp number.' },
  contactWechat: { kind: 'text', about: 'WeChat account.' },
  contactTelegram: { kind: 'text', about: 'Telegram name.' },
  contactLine: { kind: 'text', about: 'LINE id.' },
  contactMessenger: { kind: 'text', about: 'Messenger page.' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

type OptionValue<Spec extends OptionSpec> = Spec extends { readonly words: readonly (infer Word)[] }
  ? Word
  : Spec['kind'] extends 'number'
    ? number
    : Spec['kind'] extends 'flag'
      ? boolean
      : string;

/** Options as JavaScript writes them. */
export type Options = { readonly [Name in OptionName]?: OptionValue<(typeof OPTIONS)[Name]> };

/** Options as the script tag's `dataset` gives them: text. */
export type RawOptions = Readonly<Record<string, string | number | boolean | undefined>>;
