/** Markup that needs no further escaping. */
export interface Html {
  readonly html: string;
}

type Value = string | number | false | null | undefined | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Template for markup: every value is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const pieces = parts.map((part, index) => part + (index < values.length ? toMarkup(values[index]) : ''));
  return { html: pieces.join('') };
}

function toMarkup(value: Value): string {
  if (value === false || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item: Html) => item.html).join('');
  if (typeof value === 'object') return (value as Html).html;
  return escape(`${value}`);
}

/** Structured data; `<` is escaped so that no text can end the script element. */
export function jsonLd(data: object): Html {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return { html: `<script type="application/ld+json">${json}</script>` };
}
