import type { EnvironmentOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { compiledGuards } from './build/compileGuards';
import { staticPages } from './build/staticPages';
import { plainDynamicImport } from './build/plainDynamicImport';
import { entryIntegrity } from './build/entryIntegrity';
import { licenseNotice } from './build/licenseNotice';
import { optionPattern } from './build/options/optionPattern';
import { nameChunk } from './build/nameChunk';
import { withoutHtmlSinks } from './build/withoutHtmlSinks';
import packageJson from './package.json' with { type: 'json' };

const { version } = packageJson;
const TARGET = 'es2022';
/** Three passes of terser make the first paint 3 % smaller than one pass of oxc. */
const SMALLEST = {
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    module: true,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe: true },
  },
} as const;
/** Modules of the first paint that lazy chunks use too. */
const FIRST_PAINT =
  /node_modules\/(preact|@preact)\/|src\/(ui\/(adoptStyles|useStyles|Icon)|core\/definePlugin|ui\/icons|widget\/index)/;

/** Small modules that most visits need, in one file instead of seven. */
const SHARED =
  /src\/(browser\/storage\/(databaseExists|databaseName|inTime|isPersonal)\.|lib\/(isRetryable|safeUrl|hashText|linkSignals|joinSignals|sleep|stringifyJson)|browser\/consent\/readGpc|adapters\/compose\/ports\/|engines\/faq\/thresholds|ui\/(card|richText)\/|contract\/types\/)|adapters\/device\/(createLazyPort|untilAborted)|shopbell-guards\/(runtime|Id|Url|ShortText|LongText|FaqEntry|Count)$/;

/** The engine and what draws an answer, with their styles. */
const FAQ =
  /src\/(features\/faq\/(AnswerMessage|Vote|FollowUp|Updated|faq\.css|icons)|engines\/faq\/(?!languages\/|loadLanguage)|lib\/countEdits)/;

/** The screen and what it asks for. */
const PRIVACY =
  /src\/(features\/privacy\/(?!index|strings|PrivacyLink|link|followDecisions)|widget\/services\/device\/)/;
/** What decides, the tools it asks, and what tells of it: all are needed together or not at all. */
const CONSENT =
  /src\/(browser\/consent\/(?!readGpc)|core\/consent\/|widget\/services\/consent\/openConsent|features\/privacy\/followDecisions)/;

/** ES chunks with plain names in an immutable version folder. */
const embed: EnvironmentOptions = {
  consumer: 'client',
  define: { 'window.__PREACT_SIGNALS_DEVTOOLS__': 'false' },
  build: {
    ...SMALLEST,
    outDir: `dist/cdn/${version}`,
    emptyOutDir: true,
    rolldownOptions: {
      input: { widget: 'src/widget/index.ts' },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: nameChunk,
        // One file for the first paint: split in three it compresses half a kilobyte worse.
        codeSplitting: {
          groups: [
            { name: 'widget', test: FIRST_PAINT },
            { name: 'shared', test: SHARED },
            { name: 'faq-engine', test: FAQ },
            { name: 'privacy-views', test: PRIVACY },
            { name: 'consent', test: CONSENT },
            {
              name: 'guards',
              test: /shopbell-guards\/(Instant|Product|OpeningHours|ContactList|NeighbourList|Money)$/,
            },
            { name: 'guest', test: /src\/(widget\/guest\/|locales\/en\/guest)/ },
            // What touches the disk: wanted all at once.
            {
              name: 'storage',
              test: /src\/browser\/storage\/(create(Vault|Partition|Records|Disk|Handle|Channel)|sweep|eraseRecords|guestPartition|freshen|keys|partitionOf|readAll)|node_modules\/idb-keyval/,
            },
          ],
        },
      },
    },
  },
};

/** The classic script of the tag; built after `embed` because it pins the entry's integrity. */
const loader: EnvironmentOptions = {
  consumer: 'client',
  build: {
    ...SMALLEST,
    // Its few lines rely on nothing that these change, e.g. `RegExp()` for `new RegExp()`.
    terserOptions: {
      ...SMALLEST.terserOptions,
      compress: { ...SMALLEST.terserOptions.compress, unsafe: true },
    },
    outDir: 'dist/cdn',
    emptyOutDir: false,
    rolldownOptions: {
      input: { shopbell: 'src/loader/index.ts' },
      output: { format: 'iife', entryFileNames: '[name].js' },
    },
  },
};

/** The library for npm: ES modules, dependencies left to the user's own build. */
const npm: EnvironmentOptions = {
  // As for a server, so that `import()` stays what it is: the user's own build decides about preloading.
  consumer: 'server',
  build: {
    outDir: 'dist/npm',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        index: 'src/index.ts',
        elements: 'src/entries/elements.ts',
        headless: 'src/entries/headless.ts',
        preact: 'src/entries/preact.ts',
        react: 'src/entries/react.ts',
        faq: 'src/entries/faq.ts',
        suggestions: 'src/entries/suggestions.ts',
        adapters: 'src/entries/adapters.ts',
        testing: 'src/entries/testing.ts',
        'adapters/files': 'src/adapters/files/index.ts',
        'adapters/http': 'src/adapters/http/index.ts',
        'adapters/memory': 'src/adapters/memory/index.ts',
        'adapters/page': 'src/adapters/page/index.ts',
      },
      external: [
        /^preact/,
        /^@preact\//,
        'react',
        'idb-keyval',
        'eventsource-parser',
        /^zod/,
        'vitest',
        /^msw/,
      ],
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
};

/** The command: one file, for Node alone; built after `npm`, into the same folder. */
const cli: EnvironmentOptions = {
  consumer: 'server',
  // What the package does not depend on is built in.
  resolve: { noExternal: ['parse5', 'entities'] },
  build: {
    target: 'node20.19',
    outDir: 'dist/npm',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { cli: 'src/cli/main.ts' },
      external: ['eventsource-parser', /^zod/],
      // No comments that tell where each module lay.
      experimental: { attachDebugInfo: 'none' },
      output: { entryFileNames: '[name].js', codeSplitting: false, footer: licenseNotice() },
    },
  },
};

/** A site of its own scripts and pages. */
const site = (outDir: string, input: Record<string, string>): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir,
    emptyOutDir: true,
    rolldownOptions: {
      input,
      output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js' },
    },
  },
});
const demo = site('dist/demo', { shop: 'demo/shop/shop.ts' });
const desk = site('dist/desk', { desk: 'demo/desk/main.tsx' });

export default defineConfig({
  appType: 'custom',
  publicDir: false,
  define: { __SHOPBELL_VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: TARGET, modulePreload: false, reportCompressedSize: false, assetsInlineLimit: 0 },
  plugins: [
    compiledGuards(),
    optionPattern(),
    plainDynamicImport(),
    withoutHtmlSinks(),
    entryIntegrity({ entry: `dist/cdn/${version}/widget.js` }),
    staticPages('demo', async () => (await import('./demo/shop/render')).renderSite()),
    staticPages('desk', async () => (await import('./demo/desk/page')).renderDesk()),
  ],
  environments: { embed, loader, npm, cli, demo, desk },
  builder: {
    async buildApp(builder) {
      for (const name of ['embed', 'loader', 'npm', 'cli', 'demo', 'desk']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  test: {
    reporters: ['default', './test/support/reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/pages/**', 'test/real/**', 'test/frameworks/**'],
          environment: 'node',
          css: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Installs the frameworks, which `npm run test:frameworks` allows.
        extends: true,
        test: {
          name: 'frameworks',
          include: ['test/frameworks/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Needs a PostgreSQL server, which `npm run test:real` starts.
        extends: true,
        test: {
          name: 'real',
          // The server's own tests again, on that server instead of PGlite.
          include: ['test/real/**/*.test.ts', 'test/server/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
