import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES } from './architecture.table';
import { findCycles, findViolation } from './support/checkImports';
import { listSources, readAllImports, readImports } from './support/readImports';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['src', 'demo', 'build'];
const imports = readAllImports(root, FOLDERS);
const isFrom = (folder: string) => (each: (typeof imports)[number]) => each.file.startsWith(folder);

describe('the import table holds', () => {
  test('the reader sees the imports of the whole house', () => {
    expect(imports.filter(isFrom('src/')).length).toBeGreaterThan(300);
  });
  test('every row of the table stands for files that are there', () => {
    const files = listSources(root, FOLDERS);
    expect(RULES.filter(({ from }) => !files.some((file) => file.startsWith(from)))).toEqual([]);
  });
  test('every file imports only what its folder may', () => {
    expect(imports.flatMap((each) => findViolation(each) ?? [])).toEqual([]);
  });
  test('src never sees test or demo', () => {
    expect(imports.filter(isFrom('src/')).filter(({ target }) => /^(test|demo)\//.test(target))).toEqual([]);
  });
  test('there are no runtime cycles', () => {
    expect(findCycles(imports)).toEqual([]);
  });
  test('a model imports no view', () => {
    const views = imports.filter(
      ({ file, target, kind }) =>
        file.endsWith('/model.ts') && kind === 'static' && /\/[A-Z]\w+$/.test(target),
    );
    expect(views).toEqual([]);
  });
  test('the server imports neither the desk nor tests', () => {
    const server = imports.filter(isFrom('demo/server/'));
    expect(server.filter(({ target }) => /^(test|demo\/desk)\//.test(target))).toEqual([]);
  });
  test('nobody uses preact/compat, and React only its own door', () => {
    const others = imports.filter(({ target }) => /^(preact\/compat|react|react-dom)\b/.test(target));
    expect(others.map(({ file }) => file)).toEqual(['src/entries/react.ts']);
  });
});

describe('the checker itself', () => {
  const read = (file: string, source: string) => readImports(file, source, (path) => path)[0]!;

  test('every way to import is read, with its line and kind', () => {
    const source = `// import { not } from './not';
      import './effect';
      import a, { type B } from "./double";
      import { type C, type D } from './names';
      import type E from './type';
      import {
        f,
      } from './lines';
      export * from './all';
      export type { G } from './exported';
      const text = "import { h } from './text' /* ";
      const load = () => [import(/* why */ \`./template\`), import(url)];
      type I = import('./query').I;`;
    const found = readImports('src/lib/x.ts', source, (path) => path);
    expect(found.map(({ line, target, kind }) => `${line} ${target} ${kind}`)).toEqual([
      '2 src/lib/effect static',
      '3 src/lib/double static',
      '4 src/lib/names type',
      '5 src/lib/type type',
      '6 src/lib/lines static',
      '9 src/lib/all static',
      '10 src/lib/exported type',
      '12 src/lib/template dynamic',
      '12 (computed) dynamic',
      '13 src/lib/query type',
    ]);
  });
  test('a file that does not parse is no file without imports', () => {
    expect(() => read('src/lib/x.ts', 'import {')).toThrow('src/lib/x.ts does not parse');
  });
  test('an address known only at run time is for the loader alone', () => {
    const source = 'export const load = (url: string) => import(url);';
    expect(findViolation(read('src/widget/x.ts', source))).toContain('(computed)');
    expect(findViolation(read('src/loader/x.ts', source))).toBeNull();
  });
  test('a barrel inside src that is no door is found', () => {
    expect(findViolation(read('src/widget/x.ts', "import { a } from '../ui/card/index';"))).toContain(
      'a barrel that is no door',
    );
  });
  test('a name that only begins like an allowed one is found', () => {
    expect(findViolation(read('src/loader/x.ts', "import { a } from '../contract/hostile';"))).not.toBeNull();
  });
  test('a folder without a row is found', () => {
    expect(findViolation(read('src/new/x.ts', "import { a } from './a';"))).toContain('no rule covers');
  });

  test('a feature that imports another feature is found', () => {
    const each = read('src/features/faq/model.ts', "import { x } from '../orders/model';");
    expect(findViolation(each)).toContain('src/features/faq/model.ts:1 imports src/features/orders/model');
  });
  test('a package that the folder may not use is found', () => {
    expect(findViolation(read('src/loader/x.ts', "import { h } from 'preact';"))).toContain('imports preact');
  });
  test('types may come from where values may not', () => {
    expect(
      findViolation(read('src/core/a.ts', "import type { Message } from '../contract/plugin';")),
    ).toBeNull();
    expect(
      findViolation(read('src/core/a.ts', "import { thing } from '../contract/plugin';")),
    ).not.toBeNull();
  });
  test('a static import of what may only be loaded is found', () => {
    const target = '../features/faq/index';
    expect(findViolation(read('src/widget/a.ts', `const x = () => import('${target}');`))).toBeNull();
    expect(findViolation(read('src/widget/a.ts', `import { faq } from '${target}';`))).not.toBeNull();
  });
  test('a cycle is found, and a circle of types is not one', () => {
    const resolve = (path: string) => path;
    const a = readImports('src/lib/a.ts', "import { b } from './b';", resolve);
    expect(
      findCycles([...a, ...readImports('src/lib/b.ts', "import { a } from './a';", resolve)]),
    ).toHaveLength(1);
    expect(
      findCycles([...a, ...readImports('src/lib/b.ts', "import type { A } from './a';", resolve)]),
    ).toEqual([]);
  });
});
