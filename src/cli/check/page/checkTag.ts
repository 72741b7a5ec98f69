import type { Finding } from '../Finding';
import { isRun, typeOf } from './findScripts';
import type { PageElement, ShopPage } from './ShopPage';

type Rule = (tag: PageElement, page: ShopPage) => (Omit<Finding, 'path'> & { readonly at?: string }) | false;

const sourceOf = (tag: PageElement) => tag.attributes.get('src')?.trim() ?? '';

/** Whether the script stands on another host; a file has none. */
function isElsewhere(tag: PageElement, { url }: ShopPage): boolean {
  const source = sourceOf(tag);
  if (!url) return /^(https?:)?\/\//i.test(source);
  return URL.canParse(source, url) && new URL(source, url).origin !== new URL(url).origin;
}

const RULES: readonly Rule[] = [
  (tag) =>
    !isRun(tag) && {
      level: 'warning',
      rule: 'page.script-type',
      at: 'type',
      message: `A script of the type "${typeOf(tag)}" does not run.`,
      shopper: 'No bell, until a consent tool gives it the type of a script.',
      mend: 'It may run at once: nothing is stored or sent before the shopper does something.',
    },
  (tag) =>
    tag.attributes.has('nomodule') && {
      level: 'error',
      rule: 'page.script-type',
      at: 'nomodule',
      message: 'The browsers that it is made for leave out what is marked nomodule.',
      shopper: 'No bell.',
      mend: 'Take nomodule out.',
    },
  (tag) =>
    isRun(tag) &&
    !['async', 'defer'].some((name) => tag.attributes.has(name)) &&
    !/^module$/i.test(typeOf(tag)) && {
      level: 'advice',
      rule: 'page.async',
      message: 'The page waits for this script.',
      shopper: 'The shop appears later than it could.',
      mend: 'Add async.',
    },
  (tag, page) =>
    /^http:/i.test(sourceOf(tag)) &&
    !/^http:\/\/(localhost|127\.)/i.test(sourceOf(tag)) &&
    !page.url?.startsWith('http:') && {
      level: 'error',
      rule: 'page.mixed',
      at: 'src',
      message: 'The script is not encrypted; browsers refuse it on a page that is.',
      shopper: 'No bell.',
      mend: `Write src="${sourceOf(tag).replace(/^http/i, 'https')}".`,
    },
  (tag, page) =>
    tag.attributes.has('integrity') &&
    !tag.attributes.has('crossorigin') &&
    isElsewhere(tag, page) && {
      level: 'error',
      rule: 'page.integrity',
      at: 'integrity',
      message: 'With integrity, a script of another host needs crossorigin.',
      shopper: 'No bell: the browser refuses the script.',
      mend: 'Add crossorigin="anonymous".',
    },
  (tag) =>
    !/^(https?:|\/|\.)/i.test(sourceOf(tag)) && {
      level: 'warning',
      rule: 'page.address',
      at: 'src',
      message: `"${sourceOf(tag)}" is looked for beside the page, elsewhere on each.`,
      shopper: 'A bell on some pages only.',
      mend: `Write src="/${sourceOf(tag)}".`,
    },
];

/** How the script is brought to the page; its options are looked at elsewhere. */
export function checkTag(tag: PageElement, page: ShopPage): readonly Finding[] {
  return RULES.flatMap((rule) => {
    const found = rule(tag, page);
    if (!found) return [];
    const { at, ...finding } = found;
    return [{ ...finding, path: tag.at(at) }];
  });
}
