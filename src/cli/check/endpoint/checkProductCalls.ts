import { ProductPage } from '../../../contract/schemas';
import type { Product, Suggestion } from '../../../contract/types';
import { checkCatalog } from '../catalog/checkCatalog';
import { describeProduct } from '../catalog/describeCatalog';
import type { Checked, Finding } from '../Finding';
import { quote, sayCount, sayList } from '../say';
import { checkAnswer, checkAsked, isAbsent } from './checkAnswer';
import { LOSSES } from './losses';
import type { Visit } from './Visit';

const FEW = 4;
const WORDS = ['a', 'e', 'o', 'set', 'the'];

/** Suggestions, search and products by id, and what is wrong with the products that come. */
export async function checkProductCalls(visit: Visit): Promise<Checked> {
  const suggested = visit.has('suggestions')
    ? await checkSuggestions(visit)
    : { products: [], findings: [], sees: [] };
  const words = suggested.products.flatMap(({ title }) => /\p{L}{3,}/u.exec(title)?.[0] ?? []);
  const found = visit.has('catalog') ? await checkSearch(visit, [...new Set([...words, ...WORDS])]) : null;
  const products = found?.products ?? suggested.products;
  const byId = visit.has('catalog') ? await checkByIds(visit, products) : [];
  const call = found ? 'GET /catalog/search' : 'POST /suggestions';
  const located = products.map((value, at) => ({
    value,
    path: `${call} items[${at}]${found ? '' : '.product'}`,
  }));
  const catalog = checkCatalog(located, visit.context);
  return {
    findings: [...suggested.findings, ...(found?.findings ?? []), ...byId, ...catalog.findings],
    sees: [...suggested.sees, ...(found?.sees ?? [])],
  };
}

interface Products extends Checked {
  readonly products: readonly Product[];
}

async function checkSuggestions(visit: Visit): Promise<Products> {
  const wanted = { placement: 'home', limit: FEW };
  const asked = await visit.ask((adapter, options) => adapter.suggestions?.get?.(wanted, options));
  const { answer, value = [] } = asked ?? {};
  if (asked && answer && !isAbsent(answer)) {
    const products = value.map(({ product }) => product);
    return {
      products,
      findings: checkAsked(asked, { schema: 'SuggestionList', shopper: LOSSES.suggestions }),
      sees: describeSuggestions(value, visit.context.now),
    };
  }
  const lists = await visit.probe('/suggestions/lists?ids=check');
  const findings: readonly Finding[] = isAbsent(lists)
    ? [
        {
          level: 'error',
          rule: 'endpoint.no-suggestions',
          path: 'POST /suggestions',
          message: 'It names suggestions and answers neither POST /suggestions nor GET /suggestions/lists.',
          shopper: LOSSES.suggestions,
          mend: 'Answer one of the two, or do not name the capability in GET /.',
        },
      ]
    : checkAnswer(lists, { schema: 'NeighbourLists', shopper: LOSSES.suggestions });
  return { products: [], findings, sees: [] };
}

function describeSuggestions(suggestions: readonly Suggestion[], now: number): readonly string[] {
  const [first] = suggestions;
  if (!first) return ['Nothing is suggested.'];
  const titles = suggestions.map(({ product }) => quote(product.title));
  return [`Suggested at once: ${sayList(titles, FEW)}.`, `A card: ${describeProduct(first.product, now)}`];
}

async function checkSearch(visit: Visit, words: readonly string[]): Promise<Products> {
  for (const text of words) {
    const asked = await visit.ask((adapter, options) =>
      adapter.catalog?.search({ text, limit: FEW }, options),
    );
    if (!asked) break;
    const { value } = asked;
    const findings = checkAsked(asked, { schema: 'ProductPage', shopper: LOSSES.catalog });
    if (findings.some(({ level }) => level === 'error') || !value)
      return { products: [], findings, sees: [] };
    if (value.items.length === 0) continue;
    const sees = [
      `${quote(text)} finds ${sayList(
        value.items.map(({ title }) => quote(title)),
        FEW,
      )}.`,
    ];
    const paging = await checkPaging(visit, {
      text,
      items: value.items,
      ...(value.next && { next: value.next }),
    });
    return { products: value.items, findings: [...findings, ...paging], sees };
  }
  const message = `Nothing is found for ${sayList(
    words.map((word) => quote(word)),
    words.length,
  )}.`;
  return {
    products: [],
    findings: [
      {
        level: 'warning',
        rule: 'endpoint.no-product',
        path: 'GET /catalog/search',
        message,
        shopper: LOSSES.catalog,
        mend: 'Is there anything in the catalog?',
      },
    ],
    sees: [],
  };
}

async function checkPaging(
  { probe }: Visit,
  { text, items, next }: { text: string; items: readonly Product[]; next?: string },
): Promise<readonly Finding[]> {
  const complain = (message: string, mend: string): Finding => ({
    level: 'warning',
    rule: 'endpoint.paging',
    path: 'GET /catalog/search',
    message,
    shopper: 'A list is too long, or products stand there twice.',
    mend,
  });
  if (items.length > FEW) {
    return [complain(`Asked for ${FEW}, it sends ${sayCount(items.length, 'product')}.`, 'Heed ?limit=.')];
  }
  if (!next) return [];
  const query = new URLSearchParams({ q: text, limit: `${FEW}`, cursor: next });
  const page = ProductPage.safeParse((await probe(`/catalog/search?${query}`)).json);
  const ids = new Set(items.map(({ id }) => id));
  const doubled = page.data?.items.find(({ id }) => ids.has(id));
  if (!page.success)
    return [
      complain(
        'The second page is not in the form of the first.',
        'Answer `next` with the page that follows.',
      ),
    ];
  return doubled
    ? [
        complain(
          `"${doubled.id}" is on the first and on the second page.`,
          'Let `next` lead to what has not been sent yet.',
        ),
      ]
    : [];
}

async function checkByIds({ ask }: Visit, products: readonly Product[]): Promise<readonly Finding[]> {
  const wanted = products
    .slice(0, 2)
    .map(({ id }) => id)
    .reverse();
  if (wanted.length === 0) return [];
  const unknown = 'check-no-such-product';
  const asked = await ask((adapter, options) => adapter.catalog?.byIds?.([unknown, ...wanted], options));
  const { answer, value } = asked ?? {};
  if (!asked || !answer || isAbsent(answer)) return [];
  const findings = checkAsked(asked, { schema: 'ProductList', shopper: 'Products in messages are missing.' });
  const got = value?.map(({ id }) => id) ?? [];
  if (!value || got.join() === wanted.join()) return findings;
  return [
    ...findings,
    {
      level: 'warning',
      rule: 'endpoint.by-ids',
      path: answer.call,
      message: `Asked for ${wanted.join(', ')}, it sends ${got.join(', ') || 'nothing'}.`,
      shopper: 'Products in messages are missing or stand in another order.',
      mend: 'Send them in the order asked for, and leave out unknown ones.',
    },
  ];
}
