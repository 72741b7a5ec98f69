import type { Plugin } from 'vite';

/** Preact's own handling of `dangerouslySetInnerHTML`, as it stands in the published file. */
const SINKS: readonly (readonly [string, string])[] = [
  ['"dangerouslySetInnerHTML"==s?y=k:', ''],
  ['"dangerouslySetInnerHTML"==s?h=k:', ''],
  [
    'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),',
    '(',
  ],
];

/**
 * Takes the HTML sinks out of Preact, so that no text can ever be parsed as HTML and the scan of the
 * built files can demand zero. A new Preact in which the lines differ fails the build, not the shop.
 */
export function withoutHtmlSinks(): Plugin {
  return {
    name: 'shopbell:without-html-sinks',
    transform: {
      filter: { id: /preact\/dist\/preact\.mjs$/ },
      handler(code) {
        let result = code;
        for (const [sink, replacement] of SINKS) {
          if (!result.includes(sink)) this.error(`Preact changed: "${sink}" is not where it was.`);
          result = result.replace(sink, replacement);
        }
        return { code: result, map: null };
      },
    },
  };
}
