import { isFaqHits, isFaqPage } from 'virtual:shopbell-guards';
import type { FaqEntry, FaqPort } from '../../contract/types';
import { readJson } from '../../lib/readJson';
import type { Caller } from './createCaller';

const NOT_MODIFIED = 304;
const MAX_FAQ_PAGES = 50;
/** What may stand in a header as an ETag; any other version is asked for without one. */
const ETAG = /^[!#-~]+$/;

/** The answers. */
export function createHttpFaq({ send, open }: Caller): FaqPort {
  return {
    async list({ ifVersion }, options) {
      let headers = ETAG.test(ifVersion ?? '') ? { 'if-none-match': `"${ifVersion}"` } : {};
      const items: FaqEntry[] = [];
      let version: string | undefined;
      for (let cursor: string | undefined, page = 1; ; page++) {
        const response = await send('/faq', options, { headers, query: { locale: options.locale, cursor } });
        if (response.status === NOT_MODIFIED) return 'unchanged';
        const list = await readJson(response, isFaqPage);
        // Of a list that changes meanwhile the older version counts: the next call sees that it is old.
        version ??= list.version;
        // A static file has an ETag of its own, so it comes again though nothing has changed.
        if (version === ifVersion) return 'unchanged';
        items.push(...list.items);
        cursor = list.next;
        headers = {};
        if (!cursor || page >= MAX_FAQ_PAGES) return { version, items };
      }
    },
    search: open('/faq/search', isFaqHits, (q, { locale }) => ({ query: { q, locale } })),
    feedback: open('/faq/feedback', null),
    propose: open('/faq/proposals', null),
  };
}
