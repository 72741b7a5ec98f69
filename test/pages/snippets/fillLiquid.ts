/** What the template knows, by path. Absent is nil. */
export type LiquidValues = Readonly<Record<string, string | number>>;

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (sign) =>
    `&#${sign.charCodeAt(0)};`.replace('&#38;', '&amp;').replace('&#34;', '&quot;'),
  );

/** The part of Liquid that the snippet uses: `{{ path }}`, its filter `escape`, and `{% if path %} … {% endif %}`. */
export function fillLiquid(template: string, values: LiquidValues): string {
  const filled = template
    .replace(/\{%-? if (\S+) -?%\}(.*?)\{%-? endif -?%\}/gs, (_, path: string, inner: string) =>
      path in values ? inner : '',
    )
    .replace(/\{\{ (\S+)( \| escape)? \}\}/g, (_, path: string, filter?: string) => {
      const text = `${values[path] ?? ''}`;
      return filter ? escape(text) : text;
    });
  if (/\{[{%]/.test(filled)) throw new Error(`More of Liquid than the test knows: ${filled}`);
  return filled;
}
