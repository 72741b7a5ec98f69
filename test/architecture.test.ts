import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findCycles, findViolation } from './support/checkImports';
import { readAllImports, readImports } from './support/readImports';

const root = fileURLToPath(new URL('..', import.meta.url));
const imports = readAllImports(root, ['src']);
const server = readAllImports(root, ['demo/server']);

describe('the import table holds', () => {
  test('the reader sees the imports of the whole house', () => {
    expect(imports.length).toBeGreaterThan(300);
  });
  test('every file imports only what its folder may', () => {
    expect(imports.flatMap((each) => findViolation(each) ?? [])).toEqual([]);
  });
  test('src never sees test or demo', () => {
    expect(imports.filter(({ target }) => /^(test|demo)\//.test(target))).toEqual([]);
  });
  test('there are no runtime cycles', () => {
    expect(findCycles(imports)).toEqual([]);
    expect(findCycles(server)).toEqual([]);
  });
  test('a model imports no view', () => {
    const views = imports.filter(
      ({ file, target, kind }) =>
        file.endsWith('/model.ts') && kind === 'static' && /\/[A-Z]\w+$/.test(target),
    );
    expect(views).toEqual([]);
  });
  test('the server imports neither the desk nor tests', () => {
    expect(server.filter(({ target }) => /^(test|demo\/desk)\//.test(target))).toEqual([]);
  });
});

describe('the checker itself', () => {
  const read = (file: string, source: string) => readImports(file, source, (path) => path)[0]!;

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
