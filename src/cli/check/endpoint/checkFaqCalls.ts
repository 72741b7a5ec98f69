import { FaqPage } from '../../../contract/schemas';
import type { FaqEntry } from '../../../contract/types';
import { checkFaq } from '../faq/checkFaq';
import type { Checked, Finding, Located } from '../Finding';
import { sayCount, sayLanguage } from '../say';
import type { Answer } from './Answer';
import { checkAnswer, checkAsked } from './checkAnswer';
import { LOSSES } from './losses';
import type { Visit } from './Visit';

const MAX_LOCALES = 6;
const MAX_PAGES = 50;

/** The list in every language the backend names, whether it can be kept, and what is in it. */
export async function checkFaqCalls(visit: Visit): Promise<Checked> {
  const locales = visit.description.locales?.slice(0, MAX_LOCALES) ?? [];
  const findings: Finding[] = [];
  const sees: string[] = [];
  const seen = new Set<string>();
  for (const locale of locales.length > 0 ? locales : ['en']) {
    const { answer, entries, problems } = await readList(visit, locale);
    if (locales.length > 0) findings.push(...checkLanguage(entries, locale));
    if (seen.has(answer.text)) continue;
    const isFirst = seen.size === 0;
    seen.add(answer.text);
    findings.push(...problems);
    if (isFirst) findings.push(...(await checkEtag(visit, answer)), ...(await checkClient(visit)));
    if (problems.some(({ level }) => level === 'error')) continue;
    const checked = await checkFaq(entries, visit.context);
    findings.push(...checked.findings);
    sees.push(
      ...(isFirst ? checked.sees : [`In ${sayLanguage(locale)}: ${sayCount(entries.length, 'question')}.`]),
    );
  }
  return { findings, sees };
}

interface ReadList {
  /** The first page. */
  readonly answer: Answer;
  readonly entries: readonly Located<FaqEntry>[];
  readonly problems: readonly Finding[];
}

async function readList(visit: Visit, locale: string): Promise<ReadList> {
  const first = await readPage(visit, locale, {});
  const pages = [first];
  while (pages.length < MAX_PAGES) {
    const { problems, next } = pages.at(-1) ?? first;
    if (!next || problems.some(({ level }) => level === 'error')) break;
    pages.push(await readPage(visit, locale, { cursor: next, pages }));
  }
  return {
    answer: first.answer,
    entries: pages.flatMap(({ entries }) => entries),
    problems: pages.flatMap(({ problems }) => problems),
  };
}

interface ReadPage extends ReadList {
  readonly next: string | undefined;
}

interface Before {
  readonly cursor?: string;
  readonly pages?: readonly ReadPage[];
}

/** What is wrong with a page ends the list. */
async function readPage(visit: Visit, locale: string, { cursor, pages = [] }: Before): Promise<ReadPage> {
  const { probe } = visit;
  const call = `${nameList(visit, locale)}${cursor ? ` page ${pages.length + 1}` : ''}`;
  const query = new URLSearchParams({ locale, ...(cursor && { cursor }) });
  const answer = await probe(`/faq?${query}`, { headers: { 'accept-language': locale } });
  const problems = checkAnswer({ ...answer, call }, { schema: 'FaqPage', shopper: LOSSES.faq });
  const { data } = FaqPage.safeParse(answer.status === 200 ? answer.json : undefined);
  const known = new Set(pages.flatMap(({ entries }) => entries.map(({ value }) => value.id)));
  const doubled = data?.items.find(({ id }) => known.has(id));
  return {
    answer,
    entries: (data?.items ?? []).map((value, at) => ({ value, path: `${call} items[${at}]` })),
    problems: doubled ? [...problems, sayDoubled(doubled.id)] : problems,
    next: data?.next,
  };
}

const nameList = ({ description }: Visit, locale: string) =>
  locale === (description.locales?.[0] ?? locale) ? 'GET /faq' : `GET /faq?locale=${locale}`;

const sayDoubled = (id: string): Finding => ({
  level: 'error',
  rule: 'endpoint.paging',
  path: 'GET /faq',
  entry: id,
  message: 'The same entry comes on two pages.',
  shopper: 'The list never ends, or questions stand there twice.',
  mend: 'Let `next` lead to what has not been sent yet.',
});

async function checkEtag(visit: Visit, { headers }: Answer): Promise<readonly Finding[]> {
  const etag = headers.get('etag');
  const path = 'GET /faq';
  const shopper = 'Whoever comes back downloads the list again.';
  if (!etag) {
    return [
      {
        level: 'warning',
        rule: 'endpoint.etag',
        path,
        message: 'The list has no ETag.',
        shopper,
        mend: 'Send an ETag that changes whenever an entry does.',
      },
    ];
  }
  const locale = visit.description.locales?.[0] ?? 'en';
  const again = await visit.probe(`/faq?locale=${encodeURIComponent(locale)}`, {
    headers: { 'if-none-match': etag, 'accept-language': locale },
  });
  if (again.status === 304) return [];
  return [
    {
      level: 'warning',
      rule: 'endpoint.etag',
      path,
      message: `With If-None-Match: ${etag} it answers ${again.status} instead of 304.`,
      shopper,
      mend: 'Answer 304 without a body when the ETag is the one asked with.',
    },
  ];
}

/** Whether the widget’s own client takes the list. */
async function checkClient({ ask }: Visit): Promise<readonly Finding[]> {
  const asked = await ask((adapter, options) => adapter.faq?.list({}, options));
  const findings = asked ? checkAsked(asked, { schema: 'FaqPage', shopper: LOSSES.faq }) : [];
  // All else has been told.
  return findings.filter(({ rule }) => rule === 'endpoint.refused');
}

function checkLanguage(entries: readonly Located<FaqEntry>[], locale: string): readonly Finding[] {
  const language = locale.slice(0, 2).toLowerCase();
  const fits = entries.some(
    ({ value }) => !value.locale || value.locale.slice(0, 2).toLowerCase() === language,
  );
  if (fits || entries.length === 0) return [];
  return [
    {
      level: 'warning',
      rule: 'endpoint.language',
      path: 'GET /faq',
      message: `It names ${locale} and has no entry in it.`,
      shopper: `Who reads ${sayLanguage(locale)} sees the questions in another language.`,
      mend: 'Translate them, or take the language out of GET /.',
    },
  ];
}
