import type { Call, CallAuth } from '../../src/contract/protocol';
import { writeResponses } from './writeResponses';
import { refTo, type Json } from './writeSchemas';

const SECURITY: Readonly<Record<CallAuth, readonly Json[]>> = {
  conversation: [{ conversation: [] }],
  ticket: [{ ticket: [] }],
  identity: [{ identity: [] }],
  'optional identity': [{ identity: [] }, {}],
};

/** One call as an operation of OpenAPI 3.1. */
export function writeOperation(call: Call): Json {
  const { capability, about, isStarred, auth, body, form } = call;
  return {
    operationId: nameOperation(call),
    tags: [capability ?? 'description'],
    summary: about.split(/(?<=[.;:])\s/)[0]?.replace(/[.;:]$/, ''),
    description: about,
    ...(isStarred && { 'x-starred': true }),
    ...(auth && { security: SECURITY[auth] }),
    parameters: writeParameters(call),
    ...((body ?? form) && { requestBody: { required: true, content: writeBody(call) } }),
    responses: writeResponses(call),
  };
}

/** `POST /orders/lookup` is `postOrdersLookup`. */
function nameOperation({ method, path }: Call): string {
  const words = path.match(/\w+/g) ?? ['description'];
  return method.toLowerCase() + words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('');
}

function writeParameters({ path, query = {}, isKeyed, capability, stream }: Call): readonly Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: refTo('Id'),
  }));
  const inQuery = Object.entries(query).map(([name, { about, type, isRequired }]) => ({
    name,
    in: 'query',
    description: about,
    ...(isRequired && { required: true }),
    schema: { type: type ?? 'string' },
  }));
  const headers = [
    'AcceptLanguage',
    ...(isKeyed ? ['IdempotencyKey'] : []),
    ...(path === '/faq' ? ['IfNoneMatch'] : []),
    ...(capability === 'cart' ? ['CartToken'] : []),
    ...(stream === 'ChatEvent' ? ['LastEventId'] : []),
  ];
  return [
    ...inPath,
    ...inQuery,
    ...headers.map((name): Json => ({ $ref: `#/components/parameters/${name}` })),
  ];
}

/** The headers that many calls share. */
export const PARAMETERS: Readonly<Record<string, Json>> = {
  AcceptLanguage: header('Accept-Language', 'What the shopper reads, BCP 47', { type: 'string' }),
  IdempotencyKey: {
    ...header('Idempotency-Key', 'A random word, the same in every try of the same thing', refTo('Key')),
    required: true,
  },
  IfNoneMatch: header('If-None-Match', 'The `ETag` of the list that is known', { type: 'string' }),
  CartToken: header('Shopbell-Cart', 'The `token` of the cart, once there is one', refTo('Id')),
  LastEventId: header('Last-Event-ID', 'The last cursor that arrived', refTo('ShortText')),
};

function header(name: string, description: string, schema: Json) {
  return { name, in: 'header', description, schema };
}

function writeBody({ body, form, example }: Call): Json {
  return {
    ...(body && {
      'application/json': {
        schema: refTo(body),
        ...(example !== undefined && { example: example as Json }),
      },
    }),
    ...(form && { 'multipart/form-data': writeForm({ form, body }) }),
  };
}

function writeForm({ form, body }: { form: NonNullable<Call['form']>; body: string | undefined }): Json {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const { json, files } = form;
  if (!json || !body) return { schema: { type: 'object', properties: { [files]: file }, required: [files] } };
  return {
    schema: {
      type: 'object',
      properties: { [json]: refTo(body), [files]: { type: 'array', items: file } },
      required: [json],
    },
    encoding: { [json]: { contentType: 'application/json' } },
  };
}
