import type { HttpHandler } from 'msw';
import type { FakeBackend } from './createFakeBackend';

const BASE = '/shopbell/v1';

/**
 * Handlers for `setupServer` or `setupWorker` of msw: every call under the endpoint is answered by the
 * backend. Whoever does not call this needs no msw.
 */
export async function createHandlers(
  endpoint: string,
  backend: Pick<FakeBackend, 'fetch'>,
): Promise<readonly HttpHandler[]> {
  const { http } = await import('msw');
  const base = endpoint.replace(/\/+$/, '');
  const answer = ({ request }: { readonly request: Request }) => {
    const url = new URL(request.url);
    url.pathname = BASE + url.pathname.slice(new URL(base, url).pathname.length);
    return backend.fetch(new Request(url, request));
  };
  return [http.all(base, answer), http.all(`${base}/*`, answer)];
}
