import { Hono } from 'hono';
import { AssistantQuestion } from '../../../src/contract/schemas';
import type { AnswerDelta, FaqEntry } from '../../../src/contract/types';
import { askModel, ModelError, type ModelSettings } from '../assistant/askModel';
import { buildMessages } from '../assistant/buildMessages';
import { streamEvents, type EventQueue } from '../events/streamEvents';
import type { Services } from '../Services';
import type { FaqSearch } from '../store/createFaqSearch';
import { addressOf } from './addressOf';
import { countTry } from './countTry';
import { ProblemError } from './problem';
import { readBody } from './readBody';
import { findShopper } from './readIdentity';
import { readView } from './readView';
import { refuseBlocked } from './refuseBlocked';

const MAX_SOURCES = 4;
const MAX_NEAR = 2;
/** Below it an entry shares a word with the question, not its meaning. */
const MIN_CONFIDENCE = 0.02;
const FIRST_WORD_MS = 20_000;
const WHOLE_ANSWER_MS = 60_000;
const RETRY_SECONDS = 30;

/** Answers in pieces from a model that knows the shop's own answers, where one is configured. */
export function assistantRoutes(services: Services): Hono {
  const { environment, faqSearch, limits, report } = services;
  const app = new Hono();
  app.post('/', async (context) => {
    const { assistantUrl: url, assistantModel: model, assistantKey: key } = environment;
    if (!url || !model) throw new ProblemError('unsupported', 'There is no assistant here.');
    const shopperId = await findShopper(context, services);
    const { question, context: asked } = await readBody(context, AssistantQuestion);
    await refuseBlocked(context, services);
    await countTry(limits.questions, shopperId ?? addressOf(context, environment.trustProxy));
    const { wanted, locale } = readView(context);
    const entries = await findEntries(
      faqSearch,
      [question, ...(asked.near ?? []).slice(0, MAX_NEAR)],
      wanted,
    );
    // SECURITY: without an answer of the shop to rest on, a model would invent one.
    if (entries.length === 0) return streamEvents(context, async (queue) => finish(queue, []));
    const messages = buildMessages({ question, context: asked, entries, locale });
    const call = openCall(context.req.raw.signal);
    const pieces = await ask({ url, model, key }, messages, call).catch((error: unknown) => {
      report(error);
      throw new ProblemError('unavailable', 'The assistant does not answer.', RETRY_SECONDS);
    });
    return streamEvents(context, async (queue) => {
      const sources = entries.map(({ id, question: title }) => ({ title, entryId: id }));
      void pump(pieces, queue)
        .then(() => finish(queue, [{ type: 'sources', sources }]))
        // Without its last event the answer counts as broken off.
        .catch((error: unknown) => {
          if (!call.isGone) report(error);
          queue.end();
        })
        .finally(call.close);
      return call.abort;
    });
  });
  return app;
}

/** The shop's answers nearest to the question, then those whose titles the device found near. */
async function findEntries(
  { search }: FaqSearch,
  questions: readonly string[],
  wanted: string,
): Promise<readonly FaqEntry[]> {
  const hits = await Promise.all(
    questions.map((question, place) => search(question, wanted, place === 0 ? MAX_SOURCES : 1)),
  );
  const entries = hits.flat().filter(({ confidence }) => confidence >= MIN_CONFIDENCE);
  return [...new Map(entries.map(({ entry }) => [entry.id, entry])).values()].slice(0, MAX_SOURCES);
}

/** One call of the model: aborted when the client goes, when it is slow to begin, and when it does not end. */
function openCall(client: AbortSignal) {
  const aborter = new AbortController();
  const abort = () => aborter.abort();
  if (client.aborted) abort();
  client.addEventListener('abort', abort);
  const whole = setTimeout(abort, WHOLE_ANSWER_MS);
  const first = setTimeout(abort, FIRST_WORD_MS);
  return {
    signal: aborter.signal,
    abort,
    get isGone() {
      return client.aborted;
    },
    begun: () => clearTimeout(first),
    close() {
      clearTimeout(whole);
      clearTimeout(first);
      client.removeEventListener('abort', abort);
    },
  };
}

async function ask(
  settings: ModelSettings,
  messages: ReturnType<typeof buildMessages>,
  call: ReturnType<typeof openCall>,
): Promise<AsyncGenerator<string>> {
  try {
    const pieces = await askModel(settings, messages, call.signal);
    call.begun();
    return pieces;
  } catch (error) {
    call.close();
    throw error instanceof ModelError ? error : new ModelError('The model failed.');
  }
}

async function pump(pieces: AsyncGenerator<string>, queue: EventQueue): Promise<void> {
  for await (const text of pieces) push(queue, { type: 'text', text });
}

function finish(queue: EventQueue, last: readonly AnswerDelta[]): () => void {
  for (const delta of last) push(queue, delta);
  queue.push({ event: 'done', data: {} });
  queue.end();
  return () => {};
}

function push(queue: EventQueue, data: AnswerDelta): void {
  queue.push({ data });
}
