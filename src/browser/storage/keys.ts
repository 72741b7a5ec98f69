/** functional: what a service the shopper asked for needs; personal: only with consent; shop: of the shop alone. */
export type Tier = 'functional' | 'personal' | 'shop';

/** What is known of all records of one kind. */
export interface RecordKind {
  /** As the data map names it. */
  readonly kind: string;
  /** The keys of its records. Where several backends are combined, the later ones' keys have their name in front. */
  readonly match: RegExp;
  readonly tier: Tier;
  /** Days after which it is deleted, at the next start; of `life` and `resume`, once nothing else is left. */
  readonly ttlDays: number;
  /** The merchant's option that says so instead, 1–180. */
  readonly option?: 'keepMessages' | 'keepHistory';
  /** Stands in the partition of one shopper; everything else is shared by all who use this browser. */
  readonly isPerShopper: boolean;
  /** The member that is a list of things with their own time `at`, which each expire by it; '' is the record itself. */
  readonly list?: string;
}

/** In front of the name of a partition: when it was begun and an id, which it keeps until it is erased. */
export const LIFE = 'life|';

const shopper = { tier: 'functional', ttlDays: 30, isPerShopper: true } as const;
const personal = { ...shopper, tier: 'personal', option: 'keepHistory' } as const;

/** Every kind of record there is, once; the first that fits counts. */
export const KINDS: readonly RecordKind[] = [
  { ...shopper, kind: 'conversation', match: /^conversation$/, option: 'keepMessages', list: 'messages' },
  { ...shopper, kind: 'live', match: /^live$/, option: 'keepMessages' },
  { ...shopper, kind: 'handles', match: /^handles$/, option: 'keepMessages', list: '' },
  { ...shopper, kind: 'tickets', match: /^tickets$/, list: '' },
  { ...shopper, kind: 'orders', match: /^orders$/, ttlDays: 14, list: '' },
  { ...shopper, kind: 'consent', match: /^consent$/, ttlDays: 180 },
  { ...shopper, kind: 'receipt', match: /^consent:sent$/, ttlDays: 180 },
  { ...shopper, kind: 'declined', match: /^declined$/ },
  { ...shopper, kind: 'cart', match: /(^|:)(adapter:http:cart:|memory:cart$)/ },
  { ...personal, kind: 'seenProducts', match: /(^|:)adapter:page:catalog$/ },
  { ...personal, kind: 'history', match: /(^|:)personal:/ },
  {
    kind: 'shopAnswers',
    match: /(^|:)cache:[^:]*:(faq\.list|contact\.ways|suggestions\.lists):/,
    tier: 'shop',
    ttlDays: 30,
    isPerShopper: false,
  },
  { ...shopper, kind: 'orderAnswers', match: /(^|:)cache:[^:]*:orders\./, ttlDays: 14 },
  // What was looked for and looked at says something of the shopper.
  { ...shopper, kind: 'answers', match: /(^|:)cache:/ },
  { ...shopper, kind: 'resume', match: /^resume$/, isPerShopper: false },
  { ...shopper, kind: 'life', match: /^life\|/, ttlDays: 1, isPerShopper: false },
  { ...shopper, kind: 'plugin', match: /^/ },
];

/** The kind of the record under that key; what nobody has named belongs to a plugin. */
export function findKind(key: string): RecordKind {
  return KINDS.find(({ match }) => match.test(key)) as RecordKind;
}
