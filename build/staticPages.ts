import type { Plugin } from 'vite';

interface SiteFile {
  readonly path: string;
  readonly content: string;
}

/** Writes static pages beside the scripts of one environment. */
export function staticPages(environment: string, render: () => Promise<Iterable<SiteFile>>): Plugin {
  return {
    name: `shopbell:static-pages-${environment}`,
    applyToEnvironment: ({ name }) => name === environment,
    async generateBundle() {
      for (const { path, content } of await render()) {
        this.emitFile({ type: 'asset', fileName: path, source: content });
      }
    },
  };
}
