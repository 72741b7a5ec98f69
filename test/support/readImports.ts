import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** File that imports, relative to the root, with slashes. */
  readonly file: string;
  readonly line: number;
  /** Path relative to the root without extension, a package's name, or `(computed)`. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly kind: 'static' | 'type' | 'dynamic';
}

interface Found {
  readonly specifier: string;
  readonly at: number;
  readonly kind: Import['kind'];
}

/** Imports and re-exports of one source text, as TypeScript's grammar has them. Throws when it does not parse. */
export function readImports(
  file: string,
  source: string,
  resolve: (path: string) => string,
): readonly Import[] {
  const { module, program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file} does not parse: ${errors[0].message}`);
  const found: Found[] = [];
  for (const { moduleRequest, entries, start, end } of module.staticImports) {
    // `import type {} …` and `import {} …` bring no names; the keyword tells them apart.
    const onlyTypes = entries.length
      ? entries.every(({ isType }) => isType)
      : /^import\s+type\b/.test(source.slice(start, end));
    found.push({ specifier: moduleRequest.value, at: start, kind: onlyTypes ? 'type' : 'static' });
  }
  for (const { entries, start } of module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest;
    if (!from) continue;
    const onlyTypes = entries.every(({ isType }) => isType);
    found.push({ specifier: from.value, at: start, kind: onlyTypes ? 'type' : 'static' });
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    const literal = /^(['"`])([^$]*)\1$/.exec(text)?.[2];
    found.push({ specifier: literal ?? '(computed)', at: start, kind: 'dynamic' });
  }
  findTypeQueries(program, found);
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ specifier, at, kind }) => {
      const isPackage = !specifier.startsWith('.');
      const target = isPackage ? specifier : resolve(posix.join(posix.dirname(file), specifier));
      return { file, line: source.slice(0, at).split('\n').length, target, isPackage, kind };
    });
}

/** `import('./x').Thing` where a type stands. */
function findTypeQueries(node: unknown, found: Found[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, start, source } = node as { type?: string; start?: number; source?: { value?: string } };
  if (type === 'TSImportType') found.push({ specifier: source?.value ?? '', at: start ?? 0, kind: 'type' });
  for (const child of Object.values(node)) findTypeQueries(child, found);
}

/** All TypeScript files under the folders, relative to the root. */
export function listSources(root: string, folders: readonly string[]): readonly string[] {
  const list = (folder: string): string[] =>
    readdirSync(join(root, folder)).flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(join(root, path)).isDirectory()) return list(path);
      return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
    });
  return folders.flatMap(list);
}

/** Every import under the folders; a folder's path stands for its index file. */
export function readAllImports(root: string, folders: readonly string[]): readonly Import[] {
  const files = listSources(root, folders);
  const known = new Set(files.map((file) => file.replace(/\.tsx?$/, '')));
  const resolve = (path: string) => {
    const bare = path.replace(/\?inline$/, '').replace(/\.(ts|tsx|css|json|mjs)$/, '');
    return known.has(bare) ? bare : known.has(`${bare}/index`) ? `${bare}/index` : bare;
  };
  return files.flatMap((file) => readImports(file, readFileSync(join(root, file), 'utf8'), resolve));
}
