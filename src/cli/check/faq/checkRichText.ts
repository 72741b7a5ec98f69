import { safeUrl } from '../../../lib/safeUrl';
import { parseRichText, type Inline } from '../../../ui/richText/parseRichText';
import type { Finding } from '../Finding';
import { quote } from '../say';

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});/i;
const PAGE = 'https://shop.example/';

/** Text that is shown with the inline grammar: tags stand there as they are written, some links do not open. */
export function checkRichText(text: string, place: Pick<Finding, 'path' | 'entry'>): readonly Finding[] {
  return [...checkMarkup(text, place), ...checkLinks(text, place)];
}

/** HTML in a text that is shown as it is. */
export function checkMarkup(text: string, place: Pick<Finding, 'path' | 'entry'>): readonly Finding[] {
  const found = TAG.exec(text)?.[0] ?? ENTITY.exec(text)?.[0];
  if (!found) return [];
  return [
    {
      level: 'warning',
      rule: 'file.markup',
      ...place,
      message: `It holds HTML, ${quote(found)}.`,
      shopper: `HTML is never read: ${quote(found)} stands there as it is written.`,
      mend: 'Write **bold**, [text](https://…), lines beginning with “- ”, and & for &amp;.',
    },
  ];
}

function checkLinks(text: string, place: Pick<Finding, 'path' | 'entry'>): readonly Finding[] {
  return listInlines(text).flatMap((inline): Finding[] => {
    if (inline.type !== 'link' || safeUrl(inline.href, PAGE)) return [];
    return [
      {
        level: 'warning',
        rule: 'faq.link',
        ...place,
        message: `The link ${quote(inline.href)} does not lead anywhere a shopper may follow.`,
        shopper: `${quote(inline.text)} is there as text, without a link.`,
        mend: 'Link to https:, http:, mailto: or tel:.',
      },
    ];
  });
}

function listInlines(text: string): readonly Inline[] {
  return parseRichText(text).flatMap((block) => (block.type === 'list' ? block.items.flat() : block.inlines));
}
