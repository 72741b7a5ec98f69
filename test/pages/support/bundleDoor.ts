import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { dist } from '../../support/readDist';

const root = join(dist, '..');

/**
 * A page's own script as a bundler makes it from the built package: `code` may import from `shopbell/<door>`,
 * `react`, `react-dom/client` or `preact`. One ES module.
 */
export async function bundleDoor(code: string): Promise<string> {
  const ENTRY = 'virtual:page';
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': JSON.stringify('development') },
    plugins: [
      {
        name: 'page',
        enforce: 'pre',
        resolveId(id) {
          if (id === ENTRY) return `\0${ENTRY}`;
          // A page's own script, which is not the package's for standing in its folder.
          if (id.includes('/.cache/')) return { id, moduleSideEffects: true };
          const door = /^shopbell(?:\/(.+))?$/.exec(id);
          return door ? join(dist, 'npm', `${door[1] ?? 'index'}.js`) : null;
        },
        load: (id) => (id === `\0${ENTRY}` ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  const [result] = [output].flat() as Rolldown.RolldownOutput[];
  return result?.output[0]?.code ?? '';
}
