import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** Replaces Vite's preload helper, which stays even with modulePreload off, by the identity (−660 B). */
export function plainDynamicImport(): Plugin {
  return {
    name: 'shopbell:plain-dynamic-import',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
