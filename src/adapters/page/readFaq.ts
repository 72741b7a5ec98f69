import type { FaqEntry, PageView } from '../../contract/types';
import { hashText } from '../../lib/hashText';
import { isNode, readJsonLd, type JsonLdNode } from '../../lib/jsonLd/readJsonLd';
import { cutText, MAX_ID_CHARS, MAX_LONG_CHARS } from './cutText';
import { findAddress } from './findAddress';
import { htmlToText, toTitle } from './htmlToText';

const MAX_ENTRIES = 200;

/**
 * The questions of the page's FAQPage that have an answer, at most 200. An entry has its question's `@id`,
 * else an id that stays as long as the question's words do.
 */
export function readFaq(page: PageView): readonly FaqEntry[] {
  const { things, get, text, isA } = readJsonLd(page.jsonLd());
  const url = page.url();
  const toLink = (href: string) => findAddress(href, url) ?? null;
  const readLocale = (...nodes: readonly JsonLdNode[]) =>
    nodes.map((node) => text(node, 'inLanguage')).find((tag) => /^[a-z]{2,3}(-\w+)*$/i.test(tag)) ??
    page.locale();
  const entries = new Map<string, FaqEntry>();
  for (const list of things.filter((thing) => isA(thing, /^FAQPage$/))) {
    for (const asked of get(list, 'mainEntity').filter(isNode)) {
      const question = toTitle(text(asked, 'name'));
      const [accepted] = get(asked, 'acceptedAnswer').filter(isNode);
      const html = accepted ? text(accepted, 'text') : text(asked, 'acceptedAnswer');
      const answer = cutText(htmlToText(html, toLink), MAX_LONG_CHARS);
      const language = readLocale(asked, list);
      const id = cutText(text(asked, '@id'), MAX_ID_CHARS) || `q-${hashText(question)}`;
      if (!question || !answer || entries.has(id)) continue;
      entries.set(id, { id, question, answer, ...(language && { locale: language }) });
    }
  }
  return [...entries.values()].slice(0, MAX_ENTRIES);
}
