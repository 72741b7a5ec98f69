import { Key } from '../../contract/schemas';
import type { Call } from '../../contract/protocol';
import type { CallOptions, Identity } from '../../contract/types';
import type { Asked } from './Asked';
import { readBody } from './readBody';
import { refuse } from './refusal';

interface Circumstances {
  readonly call: Call;
  readonly params: Asked['params'];
  readonly url: URL;
  readonly signal: AbortSignal;
  identify(token: string): Promise<Identity | null>;
}

/** What a request says, checked as its call demands: who asks, key, parameters, body. */
export async function checkRequest(
  request: Request,
  { call, params, url, signal, identify }: Circumstances,
): Promise<Omit<Asked, 'adapter'>> {
  const { headers } = request;
  const query = url.searchParams;
  const token = /^Bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
  const identity = await readIdentity(call, token, identify);
  const key = call.isKeyed ? readKey(headers) : '';
  for (const [name, { isRequired }] of Object.entries(call.query ?? {})) {
    if (isRequired && query.get(name) === null) throw refuse('invalid_input', `Where is ${name}?`);
  }
  const options: CallOptions = { signal, ...readTastes(headers, query), ...(identity && { identity }) };
  return { call, params, query, headers, token, key, options, ...(await readBody(request, call)) };
}

/** The language and currency that are wanted. */
function readTastes(headers: Headers, query: URLSearchParams): Pick<CallOptions, 'locale' | 'currency'> {
  const language = query.get('locale') ?? headers.get('accept-language')?.split(/[,;]/)[0];
  const currency = query.get('currency');
  return { locale: language?.trim() || 'en', ...(currency && { currency }) };
}

async function readIdentity(
  { auth }: Call,
  token: string,
  identify: Circumstances['identify'],
): Promise<Identity | null> {
  if (auth === undefined) return null;
  const isWanted = auth !== 'optional identity';
  if (token === '' && isWanted) throw refuse('unauthenticated', 'There is no token.');
  if (token === '' || auth === 'conversation' || auth === 'ticket') return null;
  const identity = await identify(token);
  if (!identity) throw refuse('unauthenticated', 'This token does not count.');
  return identity;
}

function readKey(headers: Headers): string {
  const { success, data } = Key.safeParse(headers.get('idempotency-key'));
  if (!success) throw refuse('invalid_input', 'Idempotency-Key is missing or too long.');
  return data;
}
