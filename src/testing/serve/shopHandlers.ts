import type {
  AssistantContext,
  Cart,
  CartLine,
  FaqFeedback,
  FaqProposal,
  StockNotice,
  SuggestionContext,
} from '../../contract/types';
import type { Asked, Handlers } from './Asked';

const MAX_IDS = 50;
const ETAG = /^[!#-~]+$/;

const idsOf = ({ query }: Asked) => (query.get('ids') ?? '').split(',').filter(Boolean).slice(0, MAX_IDS);

/** What is the same for every shopper, and the cart. */
export const SHOP_HANDLERS: Handlers = {
  async 'GET /'({ adapter, options }) {
    return adapter.describe!(options);
  },
  'GET /faq': answerFaq,
  async 'GET /faq/search'({ adapter, query, options }) {
    return adapter.faq!.search!(query.get('q') ?? '', options);
  },
  async 'POST /faq/feedback'({ adapter, body, key, options }) {
    return adapter.faq!.feedback!({ ...(body as Omit<FaqFeedback, 'key'>), key }, options);
  },
  async 'POST /faq/proposals'({ adapter, body, key, options }) {
    return adapter.faq!.propose!({ ...(body as Omit<FaqProposal, 'key'>), key }, options);
  },
  async 'POST /assistant'({ adapter, body, options }) {
    const { question, context } = body as { question: string; context: AssistantContext };
    return adapter.assistant!.answer(question, context, options);
  },
  async 'GET /catalog/search'({ adapter, query, options }) {
    const [cursor, limit] = [query.get('cursor'), Number(query.get('limit'))];
    const wanted = { text: query.get('q') ?? '', ...(cursor && { cursor }), ...(limit && { limit }) };
    return adapter.catalog!.search(wanted, options);
  },
  async 'GET /catalog/products'(asked) {
    return { items: await asked.adapter.catalog!.byIds!(idsOf(asked), asked.options) };
  },
  async 'GET /catalog/related'({ adapter, query, options }) {
    return { items: await adapter.catalog!.related!(query.get('id') ?? '', options) };
  },
  async 'POST /catalog/notices'({ adapter, body, key, options }) {
    return adapter.catalog!.notifyWhenBack!({ ...(body as Omit<StockNotice, 'key'>), key }, options);
  },
  async 'GET /suggestions/lists'(asked) {
    return { items: await asked.adapter.suggestions!.lists!(idsOf(asked), asked.options) };
  },
  async 'POST /suggestions'({ adapter, body, options }) {
    return { items: await adapter.suggestions!.get!(body as SuggestionContext, options) };
  },
  async 'GET /cart'({ adapter, options }) {
    return adapter.cart!.read!(options);
  },
  async 'POST /cart/lines'({ adapter, body, key, options }): Promise<Cart> {
    await adapter.cart!.add({ ...(body as CartLine), key }, options);
    return adapter.cart!.read!(options);
  },
  async 'POST /cart/changes'({ adapter, body, key, options }) {
    return adapter.cart!.change!({ ...(body as { lineId: string; quantity: number }), key }, options);
  },
  async 'POST /cart/codes'({ adapter, body, options }) {
    return adapter.cart!.applyCode!((body as { code: string }).code, options);
  },
};

async function answerFaq({ adapter, options, headers }: Asked): Promise<unknown> {
  const known = (headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''));
  const list = await adapter.faq!.list({ ifVersion: known[0] ?? '' }, options);
  if (list === 'unchanged') return new Response(null, { status: 304 });
  const etag = ETAG.test(list.version) ? { etag: `"${list.version}"` } : {};
  return Response.json(list, { headers: { ...etag, 'cache-control': 'no-cache' } });
}
