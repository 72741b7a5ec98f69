import type { Call } from '../../src/contract/protocol';
import { ERROR_ANSWERS, listErrors, type ErrorAnswer } from './errorAnswers';
import { ANSWER_EXAMPLES } from './answerExamples';
import { refTo, type Json } from './writeSchemas';

type Responses = Readonly<Record<string, Json>>;

/** The answers of one call, by status. */
export function writeResponses(call: Call): Responses {
  const errors = listErrors(call).map(({ status, name }) => [`${status}`, toResponse(name)]);
  return Object.fromEntries([...writeSuccess(call), ...errors, ['default', toResponse('Problem')]]);
}

/** The answers that many calls share: one for each status that means an error. */
export function writeErrorResponses(): Responses {
  const named = ERROR_ANSWERS.map((answer) => [answer.name, writeError(answer)] as const);
  const Problem = {
    description: 'Any other error. Clients act on its `code`, and on the status where there is none.',
    content: { 'application/problem+json': { schema: refTo('Problem') } },
  };
  return { ...Object.fromEntries(named), Problem };
}

const toResponse = (name: string) => ({ $ref: `#/components/responses/${name}` });

function writeError({ code, about, hasRetryAfter }: ErrorAnswer): Json {
  return {
    description: about,
    ...(hasRetryAfter && {
      headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer', minimum: 0 } } },
    }),
    content: {
      'application/problem+json': { schema: refTo('Problem'), example: { title: about, code } },
    },
  };
}

function writeSuccess(call: Call): readonly (readonly [string, Json])[] {
  const { path, status } = call;
  const content = writeContent(call);
  const description = content ? 'Done' : 'Done; there is nothing to say';
  const own = [`${status}`, { description, ...(content && { content }) }] as const;
  if (path === '/faq') {
    const headers = { ETag: { schema: { type: 'string' } } };
    return [
      ['200', { ...own[1], headers }],
      ['304', { description: 'Nothing has changed since that `ETag`', headers }],
    ];
  }
  // A message that was already there.
  const isRepeatable = call.answer === 'SentMessage' && content;
  return isRepeatable ? [['200', { description: 'It was already there', content }], own] : [own];
}

function writeContent({ answer, stream, isFile, query }: Call): Readonly<Record<string, Json>> | null {
  if (isFile) return { '*/*': { schema: { description: 'The bytes' } } };
  if (answer) return { 'application/json': writeJson(answer) };
  if (!stream) return null;
  return {
    'text/event-stream': {
      schema: { type: 'string', description: `Each event’s \`data\` is a ${stream} as JSON.` },
      'x-itemSchema': refTo(stream),
    },
    ...(query?.['wait'] && { 'application/json': writeJson('EventPage') }),
  };
}

function writeJson(name: string): Json {
  const example = ANSWER_EXAMPLES[name];
  return { schema: refTo(name), ...(example !== undefined && { example: example as Json }) };
}
