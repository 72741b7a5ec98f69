/**
 * Who may import whom; the plan is drawn in docs/architecture.md. Paths stand under the root: with a slash
 * at the end a folder, without one a file or folder of that name.
 */
export interface Rule {
  /** Folder or file; the longest that fits counts. */
  readonly from: string;
  readonly may: readonly string[];
  /** Only `import type` from these. */
  readonly mayTypes?: readonly string[];
  /** A star at the end stands for any ending; `(computed)` for an address known only at run time. */
  readonly packages?: readonly string[];
  /** Only by `import()`. */
  readonly mayLoad?: readonly string[];
}

const CONTRACT = 'src/contract/';
const CONTRACT_TYPES = [
  'src/contract/types',
  'src/contract/api',
  'src/contract/plugin',
  'src/contract/options',
  'src/contract/host',
  'src/contract/consent',
  'src/contract/device',
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
    may: ['src/loader/', 'src/contract/host', 'src/lib/', 'src/browser/storage/databaseName'],
    mayTypes: CONTRACT_TYPES,
    // The widget stands wherever the tag's own file does.
    packages: ['virtual:shopbell-entry-integrity', '(computed)'],
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
    // These two hold lists of words, which are data.
    may: [
      'src/core/',
      'src/ui/',
      'src/lib/',
      'src/engines/',
      'src/contract/types/orders',
      'src/contract/types/contact',
    ],
    mayTypes: CONTRACT_TYPES,
    packages: ['preact', 'preact/hooks', '@preact/signals', '@preact/signals-core'],
  },
  {
    from: 'src/adapters/',
    // What backends share that answer from the device alone.
    may: [CONTRACT, 'src/lib/', 'src/adapters/device/'],
    packages: ['eventsource-parser', 'virtual:shopbell-guards'],
  },
  {
    // The engine serves adapters that answer from the device, and those who use it alone.
    from: 'src/adapters/device/',
    may: [CONTRACT, 'src/lib/', 'src/adapters/device/', 'src/engines/suggestions/'],
  },
  { from: 'src/browser/platform/', may: [], mayTypes: CONTRACT_TYPES },
  {
    from: 'src/browser/storage/',
    may: ['src/browser/storage/', 'src/lib/', 'src/browser/platform/'],
    mayTypes: CONTRACT_TYPES,
    packages: ['idb-keyval'],
  },
  {
    from: 'src/browser/page/',
    may: ['src/browser/page/', 'src/lib/', 'src/browser/platform/'],
    mayTypes: CONTRACT_TYPES,
  },
  {
    from: 'src/browser/consent/',
    may: ['src/browser/consent/', 'src/lib/', 'src/browser/platform/'],
    mayTypes: CONTRACT_TYPES,
  },
  // What is said of the options, in a browser and by the command.
  {
    from: 'src/options/',
    may: ['src/options/', 'src/contract/options', 'src/lib/'],
    mayTypes: CONTRACT_TYPES,
  },
  { from: 'src/browser/', may: ['src/lib/', 'src/browser/platform/'], mayTypes: CONTRACT_TYPES },
  { from: 'src/locales/', may: ['src/locales/'], mayTypes: [...CONTRACT_TYPES, 'src/features/'] },
  {
    from: 'src/widget/',
    may: [
      'src/widget/',
      'src/core/',
      'src/ui/',
      'src/browser/',
      'src/adapters/compose/',
      'src/options/',
      CONTRACT,
      'src/lib/',
      'src/locales/',
    ],
    packages: [
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      '@preact/signals',
      'virtual:shopbell-option-pattern',
    ],
    mayLoad: [
      'src/features/',
      'src/adapters/',
      'src/locales/',
      'src/widget/',
      'src/ui/theme/',
      'src/browser/',
    ],
  },
  {
    // Hands out the features' models, whose types are its own.
    from: 'src/widget/headless/Headless.ts',
    may: [],
    mayTypes: [CONTRACT, 'src/features/'],
  },
  {
    from: 'src/entries/',
    may: ['src/entries/', 'src/loader/', 'src/engines/', 'src/contract/names', 'src/lib/'],
    mayTypes: [CONTRACT, 'src/core/'],
    mayLoad: ['src/widget/'],
  },
  {
    from: 'src/testing/',
    may: ['src/testing/', CONTRACT, 'src/lib/', 'src/adapters/memory/'],
    packages: ['zod/mini', 'vitest', 'msw', 'node:*'],
  },
  {
    // Node only, one file; it asks and draws as the widget does.
    from: 'src/cli/',
    may: [
      'src/cli/',
      'src/options/',
      CONTRACT,
      'src/engines/',
      'src/lib/',
      'src/adapters/http/',
      'src/ui/richText/parseRichText',
      'src/adapters/page/readFaq',
      'src/adapters/page/readProducts',
    ],
    packages: ['zod/mini', 'parse5', 'node:*'],
  },
  { from: 'src/entries/elements.ts', may: ['src/entries/'] },
  {
    from: 'src/entries/headless.ts',
    may: ['src/widget/headless/'],
    mayTypes: [CONTRACT],
  },
  {
    from: 'src/entries/react.ts',
    may: ['src/entries/'],
    packages: ['react'],
  },
  { from: 'src/entries/preact.ts', may: ['src/entries/'], packages: ['preact', 'preact/hooks'] },
  { from: 'src/entries/testing.ts', may: ['src/testing/'] },
  { from: 'src/entries/adapters.ts', may: ['src/adapters/compose/', CONTRACT] },
  { from: 'src/index.ts', may: ['src/entries/'], mayTypes: [CONTRACT] },

  {
    from: 'demo/server/',
    // The engines are the same on the device and here.
    may: ['demo/server/', 'src/contract/schemas', 'src/contract/errors', 'src/engines/'],
    mayTypes: ['src/contract/types', 'demo/shop/data/types'],
    packages: ['hono', 'hono/*', '@hono/node-server', '@hono/node-server/conninfo', 'zod/mini', 'node:*'],
  },
  {
    from: 'demo/server/store/openPglite.ts',
    may: ['demo/server/store/'],
    packages: ['@electric-sql/pglite'],
  },
  { from: 'demo/server/store/openPostgres.ts', may: ['demo/server/store/'], packages: ['pg'] },
  {
    from: 'demo/server/store/createChannel.ts',
    may: ['demo/server/store/', 'demo/server/pause'],
    packages: ['pg'],
  },
  {
    from: 'demo/server/assistant/',
    may: ['demo/server/assistant/'],
    mayTypes: ['src/contract/types'],
    packages: ['eventsource-parser', 'node:*'],
  },
  { from: 'demo/server/log/', may: ['demo/server/log/'], packages: ['pino', 'hono', 'hono/*', 'node:*'] },
  {
    from: 'demo/server/notify/',
    may: ['demo/server/'],
    packages: ['nodemailer', 'standardwebhooks', 'node:*'],
  },
  {
    from: 'demo/server/jobs/',
    may: ['demo/server/', 'demo/shop/data/'],
    mayTypes: ['src/contract/types'],
    packages: ['node:*'],
  },
  {
    from: 'demo/desk/',
    may: ['demo/desk/', 'src/lib/', 'src/ui/richText/'],
    mayTypes: ['src/contract/', 'demo/server/deskApi'],
    packages: ['preact', 'preact/hooks', '@preact/signals', 'eventsource-parser'],
  },
  { from: 'demo/desk/page.ts', may: [], packages: ['node:fs'] },
  {
    from: 'demo/shop/',
    may: ['demo/shop/'],
    mayTypes: ['src/contract/types'],
    packages: ['node:*'],
  },
  // The shop's parts that run in the browser.
  { from: 'demo/shop/cart/', may: ['demo/shop/'], mayTypes: ['src/contract/types'] },
  { from: 'demo/shop/account/', may: ['demo/shop/'] },
  { from: 'demo/shop/shop.ts', may: ['demo/shop/'] },
  {
    from: 'build/',
    may: ['build/', 'src/contract/schemas'],
    packages: ['vite', 'zod/mini', 'node:*'],
  },
  {
    // Its lines are checked against what is stored; which days it is kept stands in the table that deletes it.
    from: 'build/dataMap/',
    may: ['build/', 'src/browser/storage/keys'],
    mayTypes: ['src/'],
  },
  { from: 'build/conformance/', may: ['build/', 'src/testing/matrix/'], packages: ['oxfmt', 'node:*'] },
  {
    from: 'build/options/',
    may: ['build/', 'src/contract/options', 'src/contract/optionTexts', 'src/options/spell'],
    packages: ['vite'],
  },
  {
    from: 'build/protocol/',
    may: ['build/', 'src/contract/schemas', 'src/contract/protocol', 'demo/server/environment/'],
    mayTypes: [CONTRACT],
    packages: ['zod/mini', 'oxfmt', 'node:*'],
  },
];

/** Barrels: index files that stand for their folder. Only doors of features, adapters and the contract are one. */
export const DOORS = [
  /^src\/features\/[^/]+\/index$/,
  /^src\/adapters\/[^/]+\/index$/,
  /^src\/contract\/(types|schemas|protocol)\/index$/,
  /^src\/widget\/index$/,
];
