import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import packageJson from '../../package.json' with { type: 'json' };
import { dist } from './readDist';

export interface DoorSize {
  readonly door: string;
  /** Bytes after brotli of what importing the door loads at once, its packages included. */
  readonly atOnce: number;
  /** The same of all it may ever load. */
  readonly inAll: number;
}

/** What each door costs in a page of somebody's own build: bundled and minified, without React. */
export async function measureDoors(): Promise<readonly DoorSize[]> {
  const doors = Object.entries(packageJson.exports).flatMap(([door, target]) =>
    typeof target === 'string' || door === './testing'
      ? []
      : [[door.replace('.', 'shopbell'), target.default] as const],
  );
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: Object.fromEntries(doors.map(([door, path]) => [door, join(dist, '..', path)])),
        external: ['react'],
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const [result] = [output].flat() as Rolldown.RolldownOutput[];
  const chunks = new Map(
    result!.output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])),
  );
  const sum = (entry: Rolldown.OutputChunk, isAll: boolean) => {
    const seen = new Set<string>();
    const visit = (name: string): number => {
      const chunk = chunks.get(name);
      if (!chunk || seen.has(name)) return 0;
      seen.add(name);
      const next = [...chunk.imports, ...(isAll ? chunk.dynamicImports : [])];
      return next.reduce((bytes, each) => bytes + visit(each), brotliCompressSync(chunk.code).length);
    };
    return visit(entry.fileName);
  };
  return [...chunks.values()].flatMap((chunk) =>
    chunk.isEntry ? [{ door: chunk.name, atOnce: sum(chunk, false), inAll: sum(chunk, true) }] : [],
  );
}
