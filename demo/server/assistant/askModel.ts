import type { ModelMessage } from './buildMessages';
import { readEventData } from './readEventData';

export interface ModelSettings {
  /** The part before `/chat/completions`, or all of it. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
}

/** The model did not answer. SECURITY: says only how; never the address, the key or what was asked. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

const MAX_TOKENS = 500;
const MAX_CHARS = 4000;

/**
 * Asks an endpoint that speaks the chat completions format. Resolves once it begins to answer; then the pieces
 * of the answer. Aborting ends the call there too. Throws `ModelError`.
 */
export async function askModel(
  { url, model, key }: ModelSettings,
  messages: readonly ModelMessage[],
  signal: AbortSignal,
): Promise<AsyncGenerator<string>> {
  const address = url.endsWith('/chat/completions') ? url : `${url.replace(/\/+$/, '')}/chat/completions`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, messages, stream: true, max_tokens: MAX_TOKENS, temperature: 0 }),
    // SECURITY: a redirect could carry the key to another host.
    redirect: 'error',
    signal,
  }).catch(() => {
    throw new ModelError('The model cannot be reached.');
  });
  if (!response.ok || !response.body) {
    await response.body?.cancel().catch(() => {});
    throw new ModelError(`The model answered ${response.status}.`);
  }
  return readPieces(response.body);
}

async function* readPieces(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let chars = 0;
  try {
    for await (const data of readEventData(body)) {
      if (data === '[DONE]') return;
      const piece = readPiece(data);
      chars += piece.length;
      if (chars > MAX_CHARS) return;
      if (piece) yield piece;
    }
  } catch {
    throw new ModelError('The answer of the model broke off.');
  }
  throw new ModelError('The answer of the model has no end.');
}

interface Chunk {
  readonly choices?: readonly { readonly delta?: { readonly content?: unknown } }[];
}

/** Empty for whatever holds no text. */
function readPiece(data: string): string {
  const chunk = JSON.parse(data) as Chunk | null;
  const content = chunk?.choices?.[0]?.delta?.content;
  return typeof content === 'string' ? content : '';
}
