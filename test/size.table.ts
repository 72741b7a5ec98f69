/** What a shopper downloads for a use. Budgets never follow the size up. */
export interface Use {
  readonly name: string;
  /** Chunks in the version folder whose static closures belong to it; the loader always does. */
  readonly entries: readonly string[];
  /** Bytes, brotli. */
  readonly budget: number;
  /** Bytes by which the budget is missed for now: a debt that is stated, and may only shrink. @default 0 */
  readonly over?: number;
}

export const LOADER_BUDGET = 2000;
const FIRST_PANEL = ['widget.js'];
const FIRST_ANSWER = [
  ...FIRST_PANEL,
  'widget-afterPaint.js',
  'adapters-http.js',
  'faq.js',
  'faq-languages-en.js',
];

export const USES: readonly Use[] = [
  { name: 'bell + first working panel', entries: FIRST_PANEL, budget: 16_000 },
  {
    name: '… + services, http adapter, FAQ engine, English, conversation: first FAQ answer',
    entries: FIRST_ANSWER,
    budget: 38_000,
    // The gates of masking, consent and identity, and storage in parts (docs/decisions/0010-sizes.md).
    over: 900,
  },
];

/** What comes on top of panel and services when a backend is used. */
export const PARTS: readonly Use[] = [
  { name: 'http adapter with its guards, for answers', entries: ['adapters-http.js'], budget: 6000 },
  {
    name: 'what it fetches for products and contact',
    entries: ['adapters-http-createShowcase.js'],
    budget: 3000,
  },
  {
    name: 'what it fetches for conversations, orders and the rest',
    entries: ['adapters-http-createService.js'],
    budget: 6000,
  },
  { name: 'files adapter', entries: ['adapters-files.js'], budget: 3000 },
  { name: 'page adapter', entries: ['adapters-page.js'], budget: 3000 },
  {
    name: 'privacy screen, consent with its tools, and identity',
    entries: [
      'privacy.js',
      'privacy-views.js',
      'consent.js',
      'guest.js',
      'core-identity-explainIdentity.js',
      'widget-services-followShopper.js',
    ],
    budget: 5000,
    over: 6000,
  },
  { name: 'the rules of masking', entries: ['core-createSecrets.js'], budget: 6000 },
];
/** Loaded before any of them. */
export const BEFORE_PARTS: readonly string[] = [
  'widget.js',
  'widget-afterPaint.js',
  'faq.js',
  'widget-api-createVerbs.js',
];

/** Everything a shopper of a shop with an http backend can ever load, one locale. */
export const TOTAL_BUDGET = 72_000;
/** As of a use. */
export const TOTAL_OVER = 22_000;
/** The doors of what only other shops load: with other backends, or with options that are wrong. */
export const OTHER_SHOPS: readonly string[] = [
  'widget-api-sayMistakes.js',
  'adapters-files.js',
  'adapters-page.js',
  'widget-services-joinBackends.js',
  // Drawn by an element that the merchant places, not by the panel.
  'suggestions-InlineRail.js',
];

/** What importing a door of the package loads at once, in bytes, brotli, with its packages and without React. */
export const DOORS: readonly (readonly [door: string, budget: number])[] = [
  ['shopbell', 4000],
  ['shopbell/react', 5000],
  ['shopbell/preact', 11_000],
  ['shopbell/elements', 6000],
  ['shopbell/headless', 26_000],
  ['shopbell/suggestions', 1000],
];
