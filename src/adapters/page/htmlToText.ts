import { cutText, MAX_SHORT_CHARS } from './cutText';
import { decodeEntities } from './decodeEntities';

/**
 * A whole comment, script or style, else one tag, as browsers end them; what is cut off ends with the text.
 * Every branch takes what it began, so that reading stays linear.
 */
const MARKUP =
  /<!--(?:-?>|[^]*?(?:-->|$))|<(script|style)(?=[\s/>])[^]*?(?:<\/\1(?=[\s/>])[^>]*(?:>|$)|$)|<(\/?[a-z][^\s/>]*)((?:[^>"']+|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)|<[!?/][^>]*(?:>|$)/gi;
const TAG = /<[a-z/!]/i;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const PARAGRAPH = /^\/?(p|div|[uod]l|h\d|table|section|blockquote|pre|hr)$/;
const LINE = /^(br|\/?tr|\/?d[td]|\/li)$/;

/** Places of a link while its text is not known yet; private use, so no text of a page needs them. */
const [BEFORE, BETWEEN, AFTER] = ['\ue000', '\ue001', '\ue002'];
const MARKS = /[\ue000-\ue002]/g;
const LINK = /\ue000([^\ue000-\ue002]*)\ue001([^\ue000-\ue002]*)\ue002/g;

/**
 * The words of an HTML text in the grammar of rich text: paragraphs, lines, lists, and links where `toLink`
 * finds an address. A text without a tag stays as it is written, but for character references.
 * SECURITY: nothing is parsed into nodes; the answer is text and drawn as text.
 */
export function htmlToText(html: string, toLink: (href: string) => string | null = () => null): string {
  if (!TAG.test(html)) return decodeEntities(html).trim();
  const markLink = createLinkMarker();
  const marked = html
    .replace(MARKS, '')
    .replace(/\s+/g, ' ')
    .replace(MARKUP, (...[, , tag = '', attributes = '']: string[]) => {
      const name = tag.toLowerCase();
      return markLink(name, attributes) ?? toGap(name);
    });
  return decodeEntities(marked)
    .replace(LINK, (_, label: string, address: string) => toMarkedLink(label, toLink(address.trim())))
    .replace(MARKS, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/(^|\n)-\s+/g, '$1- ')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=- )/g, '\n')
    .trim();
}

/** What a tag leaves behind between the words. */
function toGap(name: string): string {
  if (name === 'li') return '\n- ';
  if (PARAGRAPH.test(name)) return '\n\n';
  return LINE.test(name) ? '\n' : /^t[dh]$/.test(name) ? ' ' : '';
}

/** Marks the begin and the end of links; an address inside a link's words is no link of its own. */
function createLinkMarker() {
  let href: string | undefined;
  return (name: string, attributes: string): string | undefined => {
    if (name === '/a' && href !== undefined) {
      const end = BETWEEN + href + AFTER;
      href = undefined;
      return end;
    }
    if (name !== 'a' || href !== undefined) return undefined;
    href = HREF.exec(attributes)?.slice(1).find(Boolean);
    return href && BEFORE;
  };
}

/** Label and address as rich text, where both can stand in it. */
function toMarkedLink(label: string, address: string | null): string {
  const text = label.trim();
  if (!address || !text || /[\]\n]/.test(text)) return label;
  return `[${text}](${address.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`;
}

/** The same for titles and names: at most as long as the contract allows, and on one line where it was HTML. */
export function toTitle(html: string): string {
  const text = htmlToText(html);
  return cutText(TAG.test(html) ? text.replace(/\n+/g, ' ') : text, MAX_SHORT_CHARS);
}
