import { http, type HttpHandler } from 'msw';
import type { FakeBackend } from './createFakeBackend';

/** Handlers for `setupServer` or `setupWorker` of msw: every call under the endpoint is answered by the backend. */
export function createHandlers(
  endpoint: string,
  backend: Pick<FakeBackend, 'fetch'>,
): readonly HttpHandler[] {
  const base = endpoint.replace(/\/+$/, '');
  const answer = ({ request }: { readonly request: Request }) => {
    const url = new URL(request.url);
    url.pathname = `/shopbell/v1${url.pathname.slice(new URL(base, url).pathname.length)}`;
    return backend.fetch(new Request(url, request));
  };
  return [http.all(base, answer), http.all(`${base}/*`, answer)];
}
