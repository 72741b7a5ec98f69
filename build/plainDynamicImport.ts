import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';
/** What Vite makes of `import('./x')` and of `(await import('./x')).y`, for its own helper to fetch more before it. */
const WRAPPED =
  /__vitePreload\((?:\(\) =>|async \(\) => \{\s*const \{[^}]*\} = await) (import\("[^"]+"\)(?:\.then\(\(\w+\) => \w+\.\w+\))?)(?:;\s*return \{[^}]*\};\s*\})?, __VITE_PRELOAD__\)/g;
const IMPORTED =
  /import \{ \w+ as __vitePreload \} from "[^"]+";|, \w+ as __vitePreload\b|\b\w+ as __vitePreload, /;

/** Takes out Vite's preload helper, which stays even with modulePreload off, and what it wraps around each `import()`. */
export function plainDynamicImport(): Plugin {
  return {
    name: 'shopbell:plain-dynamic-import',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
    renderChunk(code) {
      const plain = code.replace(WRAPPED, '$1');
      // What is not known here stays with the helper, and works.
      return plain.split('__vitePreload').length > 2 ? plain : plain.replace(IMPORTED, '');
    },
  };
}
