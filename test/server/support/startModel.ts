import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ModelRequest {
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly stream: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  /** Resolves when the caller has hung up. */
  readonly gone: Promise<void>;
}

export interface Model {
  /** For `ASSISTANT_URL`. */
  readonly url: string;
  readonly requests: readonly ModelRequest[];
  /** How it answers from now on. */
  answer: (response: ServerResponse) => void;
  close(): Promise<void>;
}

/** An endpoint on loopback that speaks the chat completions format. */
export async function startModel(): Promise<Model> {
  const requests: ModelRequest[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += `${chunk}`));
    request.on('end', () => {
      const gone = once(response, 'close').then(() => {});
      requests.push({ headers: request.headers, body: JSON.parse(text) as ModelRequest['body'], gone });
      model.answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const model: Model = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    answer: (response) => tellPieces(response, ['Delivery is ', 'free from €60.'], true),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return model;
}

/** Pieces of an answer as such endpoints send them; without an end the line stays open. */
export function tellPieces(response: ServerResponse, pieces: readonly string[], isWhole: boolean): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const content of pieces) {
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`);
  }
  if (isWhole) response.end('data: [DONE]\n\n');
}
