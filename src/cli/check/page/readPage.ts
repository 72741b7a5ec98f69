import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PageView } from '../../../contract/types';
import type { Fetched, PageElement, ShopPage } from './ShopPage';

type Node = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Where a page stands that was read from a file. */
const NOWHERE = 'https://shop.example/';

/** Parses a page as browsers do, whatever it is; nothing of it is run. */
export function readPage(html: string, { url, policy = '' }: Fetched = {}): ShopPage {
  const elements = listElements(parse(html, { sourceCodeLocationInfo: true }));
  const meta = elements
    .filter(({ tag, attributes }) => tag === 'meta' && isPolicy(attributes.get('http-equiv')))
    .map(({ attributes }) => attributes.get('content') ?? '');
  return {
    elements,
    ...(url && { url }),
    policies: [...policy.split(','), ...meta].map((each) => each.trim()).filter(Boolean),
    view: createView(elements, url ?? NOWHERE),
  };
}

const isPolicy = (name = '') => name.trim().toLowerCase() === 'content-security-policy';

function listElements(node: Node): readonly PageElement[] {
  return node.childNodes.flatMap((child) =>
    tree.isElementNode(child) ? [toElement(child), ...listElements(child)] : [],
  );
}

function toElement(element: Element): PageElement {
  const { tagName, attrs, childNodes, sourceCodeLocation } = element;
  return {
    tag: tagName,
    attributes: new Map(attrs.map(({ name, value }) => [name, value])),
    text: childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join(''),
    at(attribute = '') {
      const place = sourceCodeLocation?.attrs?.[attribute] ?? sourceCodeLocation;
      return place ? `line ${place.startLine}, column ${place.startCol}` : '';
    },
  };
}

function createView(elements: readonly PageElement[], url: string): PageView {
  const texts = (tag: string, type?: string) =>
    elements
      .filter((each) => each.tag === tag && (!type || each.attributes.get('type')?.toLowerCase() === type))
      .map(({ text }) => text);
  return {
    url: () => url.replace(/[?#].*/, ''),
    title: () => texts('title')[0]?.trim() ?? '',
    locale: () => elements.find(({ tag }) => tag === 'html')?.attributes.get('lang'),
    jsonLd: () => texts('script', 'application/ld+json'),
    meta: (wanted) =>
      elements
        .find(
          ({ tag, attributes }) =>
            tag === 'meta' && [attributes.get('name'), attributes.get('property')].includes(wanted),
        )
        ?.attributes.get('content'),
    onChange: () => () => {},
  };
}
