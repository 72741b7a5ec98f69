import type { FaqEntry } from '../../contract/types';
import { hashText } from '../../lib/hashText';
import { isNode, type JsonLd, type JsonLdNode } from '../../lib/jsonLd/readJsonLd';
import { cutText, MAX_LONG_CHARS } from './cutText';
import { findAddress } from './findAddress';
import { htmlToText, toTitle } from './htmlToText';

/** The questions of the page's FAQPage that have an answer; an entry's id stays as long as its question does. */
export function readFaq(
  { things, get, text, isA }: JsonLd,
  { url, locale }: { readonly url: string; readonly locale: string | undefined },
): readonly FaqEntry[] {
  const toLink = (href: string) => findAddress(href, url) ?? null;
  const readLocale = (...nodes: readonly JsonLdNode[]) =>
    nodes.map((node) => text(node, 'inLanguage')).find((tag) => /^[a-z]{2,3}(-\w+)*$/i.test(tag)) ?? locale;
  const entries = new Map<string, FaqEntry>();
  for (const page of things.filter((thing) => isA(thing, /^FAQPage$/))) {
    for (const asked of get(page, 'mainEntity').filter(isNode)) {
      const question = toTitle(text(asked, 'name') || text(asked, 'text'));
      const [accepted] = get(asked, 'acceptedAnswer').filter(isNode);
      const html = accepted ? text(accepted, 'text') : text(asked, 'acceptedAnswer');
      const answer = cutText(htmlToText(html, toLink), MAX_LONG_CHARS);
      const language = readLocale(asked, page);
      const id = `q-${hashText(question)}`;
      if (!question || !answer || entries.has(id)) continue;
      entries.set(id, { id, question, answer, ...(language && { locale: language }) });
    }
  }
  return [...entries.values()];
}
