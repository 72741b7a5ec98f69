import { html, type Html } from './html';

const INLINE = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((\/[^)\s]*)\)/g;

/** An answer of the FAQ as markup: `**bold**`, `[text](/path/)`, and lines that begin with `- `. */
export function answerMarkup(answer: string): Html {
  const lines = answer.split('\n');
  const text = lines.filter((line) => !line.startsWith('- '));
  const items = lines.filter((line) => line.startsWith('- '));
  return html`<p>${text.flatMap(inline)}</p>
    ${
      items.length > 0 &&
      html`<ul>
        ${items.map((line) => html`<li>${inline(line.slice(2))}</li>`)}
      </ul>`
    }`;
}

/** The same as plain text. */
export function answerText(answer: string): string {
  return answer.replace(INLINE, (_, bold?: string, label?: string) => bold ?? label ?? '');
}

function inline(line: string): readonly Html[] {
  const pieces: Html[] = [];
  let end = 0;
  for (const { 0: whole, 1: bold, 2: label, 3: href, index } of line.matchAll(INLINE)) {
    pieces.push(
      html`${line.slice(end, index)}`,
      bold ? html`<b>${bold}</b>` : html`<a href="${href}">${label}</a>`,
    );
    end = index + whole.length;
  }
  return [...pieces, html`${line.slice(end)}`];
}
