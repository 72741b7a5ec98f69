import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

export interface Import {
  /** File that imports, relative to the root, with slashes. */
  readonly file: string;
  readonly line: number;
  /** Path relative to the root without extension, or a package's name. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly kind: 'static' | 'type' | 'dynamic';
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|\bimport\('([^']+)'\)/gm;

/** Imports of one source text. `import()` within a type position counts as type. */
export function readImports(
  file: string,
  source: string,
  resolve: (path: string) => string,
): readonly Import[] {
  const found: Import[] = [];
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const match of code.matchAll(IMPORT)) {
    const [whole, isType, named, loaded] = match;
    const specifier = named ?? loaded ?? '';
    const line = code.slice(0, match.index).split('\n').length;
    const isTypeOf = /typeof\s*$/.test(code.slice(0, match.index));
    const clause = whole.match(/\{([^}]*)\}/)?.[1];
    const onlyTypes =
      clause !== undefined &&
      !/^(?:import|export)\s+\w+\s*,/.test(whole) &&
      clause.split(',').every((name) => !name.trim() || name.trim().startsWith('type '));
    const kind = loaded ? (isTypeOf ? 'type' : 'dynamic') : isType || onlyTypes ? 'type' : 'static';
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier : resolve(posix.join(posix.dirname(file), specifier));
    found.push({ file, line, target, isPackage, kind });
  }
  return found;
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
    const bare = path.replace(/\?inline$/, '').replace(/\.(ts|tsx|css|json)$/, '');
    return known.has(bare) ? bare : known.has(`${bare}/index`) ? `${bare}/index` : bare;
  };
  return files.flatMap((file) => readImports(file, readFileSync(join(root, file), 'utf8'), resolve));
}
