import { safeUrl } from '../../lib/safeUrl';

const MAX_URL_CHARS = 2048;

/** The absolute http(s) address, resolved against the page's; undefined where there is none. */
export function findAddress(href: string | undefined, base: string): string | undefined {
  const url = href && safeUrl(href, base);
  return url && url.startsWith('http') && url.length <= MAX_URL_CHARS ? url : undefined;
}
