/** Who may import whom; the plan is drawn in docs/architecture.md. Paths are prefixes under the root. */
export interface Rule {
  /** Folder or file, the longest matching prefix counts. */
  readonly from: string;
  readonly may: readonly string[];
  /** Only `import type` from these. */
  readonly mayTypes?: readonly string[];
  readonly packages?: readonly string[];
  /** Only by `import()`. */
  readonly mayLoad?: readonly string[];
}

const CONTRACT = 'src/contract/';
const CONTRACT_TYPES = [
  'src/contract/types',
  'src/contract/plugin',
  'src/contract/options',
  'src/contract/host',
];

export const RULES: readonly Rule[] = [
  { from: 'src/contract/', may: [CONTRACT] },
  {
    from: 'src/contract/schemas/',
    may: ['src/contract/schemas/', 'src/contract/types'],
    packages: ['zod/mini'],
  },
  { from: 'src/lib/', may: ['src/lib/', 'src/contract/errors'], mayTypes: CONTRACT_TYPES },
  {
    from: 'src/loader/',
    may: ['src/loader/', 'src/contract/host', 'src/lib/'],
    mayTypes: CONTRACT_TYPES,
    packages: ['virtual:shopbell-entry-integrity'],
  },
  {
    from: 'src/engines/',
    may: ['src/engines/', 'src/lib/'],
    mayTypes: CONTRACT_TYPES,
    mayLoad: ['src/engines/'],
  },
  {
    from: 'src/core/',
    may: ['src/core/', 'src/lib/', 'src/engines/'],
    mayTypes: CONTRACT_TYPES,
    packages: ['@preact/signals-core'],
  },
  { from: 'src/ui/', may: ['src/ui/', 'src/lib/'], packages: ['preact', 'preact/hooks', '@preact/signals'] },
  {
    from: 'src/features/',
    // `contract/types/orders` holds the two lists of status words, which are data.
    may: ['src/core/', 'src/ui/', 'src/lib/', 'src/engines/', 'src/contract/types/orders'],
    mayTypes: CONTRACT_TYPES,
    packages: ['preact', 'preact/hooks', '@preact/signals', '@preact/signals-core'],
  },
  {
    from: 'src/adapters/',
    may: [CONTRACT, 'src/lib/'],
    packages: ['eventsource-parser', 'virtual:shopbell-guards'],
  },
  { from: 'src/browser/platform/', may: [], mayTypes: CONTRACT_TYPES },
  {
    from: 'src/browser/storage/',
    may: ['src/browser/storage/', 'src/lib/', 'src/browser/platform/'],
    mayTypes: CONTRACT_TYPES,
    packages: ['idb-keyval'],
  },
  { from: 'src/browser/', may: ['src/lib/', 'src/browser/platform/'], mayTypes: CONTRACT_TYPES },
  { from: 'src/locales/', may: ['src/locales/en/'], mayTypes: [...CONTRACT_TYPES, 'src/features/'] },
  {
    from: 'src/widget/',
    may: [
      'src/widget/',
      'src/core/',
      'src/ui/',
      'src/browser/',
      'src/adapters/compose/',
      CONTRACT,
      'src/lib/',
      'src/locales/',
    ],
    packages: ['preact', 'preact/hooks', '@preact/signals'],
    mayLoad: ['src/features/', 'src/adapters/', 'src/locales/', 'src/widget/', 'src/ui/theme/'],
  },
  {
    from: 'src/entries/',
    may: ['src/loader/', 'src/engines/'],
    mayTypes: [CONTRACT, 'src/core/'],
    mayLoad: ['src/widget/'],
  },
  { from: 'src/index.ts', may: ['src/entries/'] },
];

/** Barrels: index files that stand for their folder. Only doors of features, adapters and the contract are one. */
export const DOORS = [
  /^src\/features\/[^/]+\/index$/,
  /^src\/adapters\/[^/]+\/index$/,
  /^src\/contract\/(types|schemas)\/index$/,
  /^src\/widget\/index$/,
];
