export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string };

export type Block =
  | { readonly type: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] };

const INLINE =
  /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)|(https?:\/\/[^\s<>"'，。）)]*[^\s<>"'，。）).,;:!?])/g;

/** The inline grammar: `**strong**`, `[text](url)` and bare http(s) links; everything else is text. */
export function parseInlines(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, label, href, bare] = match;
    if (match.index > end) inlines.push({ type: 'text', text: text.slice(end, match.index) });
    if (strong) inlines.push({ type: 'strong', text: strong });
    else if (label && href) inlines.push({ type: 'link', text: label, href });
    else if (bare) inlines.push({ type: 'link', text: bare, href: bare });
    end = match.index + whole.length;
  }
  if (end < text.length) inlines.push({ type: 'text', text: text.slice(end) });
  return inlines;
}

/** Paragraphs parted by blank lines; lines that begin with `- ` are a list. Never HTML. */
export function parseRichText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: (readonly Inline[])[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ type: 'paragraph', inlines: parseInlines(lines.join('\n')) });
    if (items.length > 0) blocks.push({ type: 'list', items });
    lines = [];
    items = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const item = line.match(/^\s*[-•]\s+(.*)$/)?.[1];
    if (item === undefined ? items.length > 0 || !line.trim() : lines.length > 0) flush();
    if (item !== undefined) items.push(parseInlines(item));
    else if (line.trim()) lines.push(line);
  }
  flush();
  return blocks;
}
