import type { PageElement } from './ShopPage';

const NAME = String.raw`[\w-]+`;
const SIMPLE = new RegExp(
  String.raw`^(${NAME})?((?:[#.]${NAME}|\[${NAME}(?:="[^"]*"|='[^']*'|=${NAME})?\])*)$`,
);
const PARTS = new RegExp(String.raw`[#.]${NAME}|\[(${NAME})(?:=["']?([^"'\]]*)["']?)?\]`, 'g');

/** The elements that a selector without combinators stands for; null for selectors that only a browser understands. */
export function findMatches(
  elements: readonly PageElement[],
  selector: string,
): readonly PageElement[] | null {
  const [whole, tag, rest = ''] = SIMPLE.exec(selector) ?? [];
  if (!whole) return null;
  const tests = [...rest.matchAll(PARTS)].map(([part, name = '', value]) => toTest(part, name, value));
  return elements.filter(
    (each) => (!tag || each.tag === tag.toLowerCase()) && tests.every((test) => test(each)),
  );
}

function toTest(part: string, name: string, value: string | undefined): (element: PageElement) => boolean {
  const text = part.slice(1);
  if (part.startsWith('#')) return ({ attributes }) => attributes.get('id') === text;
  if (part.startsWith('.'))
    return ({ attributes }) => (attributes.get('class') ?? '').split(/\s+/).includes(text);
  return ({ attributes }) =>
    value === undefined ? attributes.has(name) : attributes.get(name.toLowerCase()) === value;
}
