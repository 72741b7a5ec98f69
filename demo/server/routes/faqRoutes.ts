import { Hono } from 'hono';
import { FaqFeedback, FaqProposal } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { pageOfFaq } from '../store/pageOfFaq';
import { ProblemError } from './problem';
import { readBody } from './readBody';
import { readKey } from './readKey';
import { readView } from './readView';

const MAX_HITS = 20;

/** Answers: the whole list, the best for a question, and what shoppers think of them. */
export function faqRoutes({ faq, faqSearch }: Services): Hono {
  const app = new Hono();
  app.get('/', async (context) => {
    const page = pageOfFaq(await faq.list(readView(context).wanted), context.req.query('cursor'));
    const { items, version, next, place } = page;
    const etag = place === 0 ? `"${version}"` : `"${version}-${place}"`;
    context.header('ETag', etag);
    context.header('Vary', 'Accept-Language');
    context.header('Cache-Control', 'no-cache');
    const known = context.req.header('if-none-match')?.split(',') ?? [];
    const isKnown = known.some((tag) => tag.trim().replace(/^W\//, '') === etag);
    return isKnown ? context.body(null, 304) : context.json({ version, items, ...(next && { next }) });
  });
  app.get('/search', async (context) => {
    const question = context.req.query('q')?.trim();
    if (!question) throw new ProblemError('invalid_input', 'The parameter "q" is missing.');
    const hits = await faqSearch.search(question, readView(context).wanted, MAX_HITS);
    return context.json({ items: hits.map(({ entry }) => entry) });
  });
  app.post('/feedback', async (context) => {
    const key = readKey(context);
    await faq.vote({ ...(await readBody(context, FaqFeedback)), key });
    return context.body(null, 204);
  });
  app.post('/proposals', async (context) => {
    const key = readKey(context);
    await faq.propose({ ...(await readBody(context, FaqProposal)), key });
    return context.body(null, 204);
  });
  return app;
}
