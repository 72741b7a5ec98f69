import { isNode, type JsonLd } from '../../lib/jsonLd/readJsonLd';
import { toTitle } from './htmlToText';

/** The last step of the page's breadcrumbs before the product itself; none where only the shop comes before. */
export function readCategory({ things, get, text, isA }: JsonLd, title: string): string | undefined {
  const crumbs = things.find((thing) => isA(thing, /^BreadcrumbList$/));
  if (!crumbs) return undefined;
  const names = get(crumbs, 'itemListElement')
    .filter(isNode)
    .sort((a, b) => Number(text(a, 'position')) - Number(text(b, 'position')))
    .map((crumb) => {
      const [item] = get(crumb, 'item').filter(isNode);
      return toTitle(text(crumb, 'name') || (item ? text(item, 'name') : ''));
    })
    .filter((name) => name && name !== title);
  return names.length > 1 ? names.at(-1) : undefined;
}
