import type { Plugin } from 'vite';

/** Writes the demo shop's and the desk's pages beside their scripts. */
export function demoPages({ version }: { version: string }): Plugin {
  return {
    name: 'shopbell:demo-pages',
    applyToEnvironment: (environment) => environment.name === 'demo',
    async generateBundle() {
      const [{ renderSite }, { renderDesk }] = await Promise.all([
        import('../demo/shop/render'),
        import('../demo/desk/page'),
      ]);
      for (const { path, content } of [...renderSite({ version }), ...renderDesk()]) {
        this.emitFile({ type: 'asset', fileName: path, source: content });
      }
    },
  };
}
