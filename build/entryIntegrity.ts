import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ID = 'virtual:shopbell-entry-integrity';

/** Gives the loader the SHA-256 integrity of the built widget entry, read when the loader is built. */
export function entryIntegrity({ entry }: { entry: string }): Plugin {
  return {
    name: 'shopbell:entry-integrity',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const hash = createHash('sha256').update(readFileSync(entry)).digest('base64');
      return `export const entryIntegrity = ${JSON.stringify(`sha256-${hash}`)};`;
    },
  };
}
