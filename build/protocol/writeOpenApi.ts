import { CALLS, PROTOCOL_VERSION } from '../../src/contract/protocol';
import { writeErrorResponses } from './writeResponses';
import { PARAMETERS, writeOperation } from './writeOperation';
import { writeSchemas, type Json } from './writeSchemas';

const bearer = (description: string, bearerFormat?: string): Json => ({
  type: 'http',
  scheme: 'bearer',
  ...(bearerFormat && { bearerFormat }),
  description,
});

/** The whole protocol as an OpenAPI 3.1 document. */
export function writeOpenApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const call of CALLS) (paths[call.path] ??= {})[call.method.toLowerCase()] = writeOperation(call);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Shopbell',
      version: `${PROTOCOL_VERSION}`,
      summary: 'What a backend answers so that Shopbell can talk to it',
      description: 'Generated from the schemas; docs/protocol.md explains it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/shopbell/v1', description: 'The endpoint that the merchant names' }],
    tags: [...new Set(CALLS.map(({ capability }) => capability ?? 'description'))].map((name) => ({ name })),
    paths,
    components: {
      schemas: writeSchemas() as unknown as Json,
      parameters: PARAMETERS,
      responses: writeErrorResponses(),
      securitySchemes: {
        conversation: bearer('The token of the conversation, from the answer that opened it'),
        ticket: bearer('The token of the ticket, from the answer that created it'),
        identity: bearer('The identity token that the shop signed for a shopper who has signed in', 'JWT'),
      },
    },
  };
}
