import { findScripts } from '../page/findScripts';
import { readPage } from '../page/readPage';
import type { Fetched } from '../page/ShopPage';
import type { OpenOptions } from './openTarget';

/** An address like that is an endpoint, whatever answers there. */
const ENDPOINT = /shopbell|\/api\b|\/v\d+\/?$/i;
const MOST_SNIFFED = 1000;

export interface FoundPage extends Fetched {
  readonly is: 'page';
  readonly html: string;
}

/** Whether a file without a kind is a page: by its name, else by how it begins. */
export function isPageText(name: string, bytes: Uint8Array): boolean {
  if (/\.x?html?$/i.test(name)) return true;
  const start = new TextDecoder().decode(bytes.subarray(0, MOST_SNIFFED));
  return !name.endsWith('.json') && /^\s*<(!doctype|html|head|body|script|!--)/i.test(start);
}

/**
 * The page at an address; null where an endpoint seems to be meant. Rejects when nobody answers, if it was
 * said to be a page; an endpoint's own check says better why.
 */
export async function findPage(
  url: URL,
  { system, kind, timeoutMs }: OpenOptions,
): Promise<FoundPage | null> {
  if (kind && kind !== 'page') return null;
  const isSaid = kind === 'page';
  const response = await system
    .fetch(url.href, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(timeoutMs) })
    .catch((cause: unknown) => {
      if (isSaid || (cause instanceof Error && cause.name === 'TimeoutError')) throw cause;
      return null;
    });
  if (!response) return null;
  const found = await readResponse(response, url);
  return isSaid || isPage(found, response, url) ? found : null;
}

async function readResponse(response: Response, url: URL): Promise<FoundPage> {
  const policy = response.headers.get('content-security-policy');
  const html = await response.text();
  return { is: 'page', html, url: response.url || url.href, ...(policy && { policy }) };
}

function isPage({ html }: FoundPage, { headers }: Response, { pathname }: URL): boolean {
  if (!/html/i.test(headers.get('content-type') ?? '')) return false;
  return !ENDPOINT.test(pathname) || findScripts(readPage(html)).tags.length > 0;
}
