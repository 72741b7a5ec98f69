import { safeUrl } from '../../../lib/safeUrl';
import type { Finding } from '../Finding';
import { quote } from '../say';

const PAGE = 'https://shop.example/some/page';

interface Address extends Pick<Finding, 'path' | 'entry'> {
  readonly isPicture: boolean;
}

/** An address that leads nowhere, or elsewhere on each page. */
export function checkAddress(url: string, { isPicture, ...place }: Address): readonly Finding[] {
  const found = explainAddress(url, isPicture);
  return found ? [{ ...found, ...place }] : [];
}

function explainAddress(url: string, isPicture: boolean): Omit<Finding, 'path' | 'entry'> | null {
  const lost = isPicture ? 'The picture is missing.' : 'Choosing the product leads nowhere.';
  // A product without a picture can still be bought.
  const level = isPicture ? 'warning' : 'error';
  if (!url.trim()) {
    return {
      level,
      rule: 'catalog.address',
      message: 'The address is empty.',
      shopper: lost,
      mend: 'Write "/products/…" or "https://…".',
    };
  }
  const resolved = safeUrl(url, PAGE);
  if (!resolved) {
    return {
      level,
      rule: 'catalog.address',
      message: `${quote(url)} is no address that may be followed.`,
      shopper: lost,
      mend: 'Write "/products/…" or "https://…".',
    };
  }
  if (/^http:\/\/(?!localhost|127\.)/i.test(url)) {
    return {
      level: 'warning',
      rule: 'catalog.insecure',
      message: `${quote(url)} is not encrypted.`,
      shopper: isPicture
        ? 'On an https shop the browser may leave the picture out.'
        : 'The browser warns before it goes there.',
      mend: 'Write https:.',
    };
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)) return null;
  return {
    level: 'warning',
    rule: 'catalog.relative',
    message: `${quote(url)} is relative to the page the shopper is on.`,
    shopper: `It leads elsewhere on each page, e.g. to ${resolved.replace('https://shop.example', '')}.`,
    mend: `Write "/${url.replace(/^(?:\.{1,2}\/)+/, '')}", from the root of the shop.`,
  };
}
