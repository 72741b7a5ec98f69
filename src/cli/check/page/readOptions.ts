import type { PageElement } from './ShopPage';

/** The options of a tag as `dataset` gives them: `data-offset-x` is offsetX. */
export function readOptions({ attributes }: PageElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...attributes].flatMap(([name, value]) => (name.startsWith('data-') ? [[toKey(name), value]] : [])),
  );
}

const toKey = (attribute: string) =>
  attribute.slice('data-'.length).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
