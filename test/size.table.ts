/** What a shopper downloads for a use. Budgets never follow the size up. */
export interface Use {
  readonly name: string;
  /** Chunks in the version folder whose static closures belong to it; the loader always does. */
  readonly entries: readonly string[];
  /** Bytes, brotli. */
  readonly budget: number;
}

export const LOADER_BUDGET = 2000;
const FIRST_PANEL = ['widget.js'];
const FIRST_ANSWER = [
  ...FIRST_PANEL,
  'widget-services-startServices.js',
  'widget-api-createApi.js',
  'widget-conversation-ConversationScreen.js',
  'adapters-http.js',
  'faq.js',
  'faq-engine.js',
  'faq-languages-en.js',
  'faq-AnswerMessage.js',
];

export const USES: readonly Use[] = [
  { name: 'bell + first working panel', entries: FIRST_PANEL, budget: 16_000 },
  {
    name: '… + services, http adapter, FAQ engine, English, conversation: first FAQ answer',
    entries: FIRST_ANSWER,
    budget: 38_000,
  },
];

/** Everything a shopper can ever load, one locale. */
export const TOTAL_BUDGET = 72_000;
