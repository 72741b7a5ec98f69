const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * The absolute URL if its scheme is one a shopper may follow, else null.
 * SECURITY: an allow-list on the parsed URL; spellings of `javascript:` are countless.
 */
export function safeUrl(href: string, base: string): string | null {
  try {
    const url = new URL(href, base);
    return SCHEMES.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
