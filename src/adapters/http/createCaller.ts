import type { CallOptions, HttpClient, HttpRequest } from '../../contract/types';

export type Caller = (
  path: string,
  request: Omit<HttpRequest, 'signal'>,
  options: CallOptions,
) => Promise<Response>;

/** Calls paths under the endpoint with the shopper's language. */
export function createCaller(endpoint: string, http: HttpClient): Caller {
  const base = endpoint.replace(/\/+$/, '');
  return (path, request, { signal, locale, timeoutMs }) =>
    http(`${base}${path}`, {
      ...request,
      signal,
      ...(timeoutMs && { timeoutMs }),
      headers: { 'accept-language': locale, ...request.headers },
    });
}
