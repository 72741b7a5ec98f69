import type { Neighbour, NeighbourList } from '../../../contract/types';
import { findNearest } from '../../../lib/findNearest';
import type { Finding, Located } from '../Finding';

type Catalog = ReadonlyMap<string, string> | undefined;
const MAX_COMPARED = 2000;

/** The list of one product. */
export function checkList({ value, path }: Located<NeighbourList>, catalog: Catalog): readonly Finding[] {
  const { productId, items } = value;
  const place = { path: `${path}.productId`, entry: productId };
  const about: Finding[] = [];
  if (catalog && !catalog.has(productId)) about.push(sayUnknown(productId, catalog, place));
  if (items.length === 0) {
    about.push({
      level: 'warning',
      rule: 'lists.empty',
      path: `${path}.items`,
      entry: productId,
      message: 'The list is empty.',
      shopper: 'On this product’s page the same category is suggested instead.',
      mend: 'Add neighbours, or take the list out.',
    });
  }
  const neighbours = items.flatMap((item, at) =>
    checkNeighbour(item, { list: value, at, catalog, path: `${path}.items[${at}]` }),
  );
  return [...about, ...neighbours, ...checkOrder(value, path)];
}

interface NeighbourPlace {
  readonly list: NeighbourList;
  readonly at: number;
  readonly catalog: Catalog;
  readonly path: string;
}

function checkNeighbour({ productId, weight }: Neighbour, place: NeighbourPlace): readonly Finding[] {
  const { list, at, catalog, path } = place;
  const where = { path, entry: list.productId };
  if (productId === list.productId) {
    return [
      {
        level: 'warning',
        rule: 'lists.self',
        ...where,
        message: 'The product is its own neighbour.',
        shopper: 'It is left out.',
        mend: 'Take it out.',
      },
    ];
  }
  const findings: Finding[] = [];
  if (catalog && !catalog.has(productId)) findings.push(sayUnknown(productId, catalog, where));
  if (list.items.findIndex((item) => item.productId === productId) < at) {
    findings.push({
      level: 'warning',
      rule: 'lists.repeated',
      ...where,
      message: `"${productId}" stands in this list twice.`,
      shopper: 'It counts twice, and pushes others down.',
      mend: 'Take one out.',
    });
  }
  if (weight <= 0) {
    findings.push({
      level: 'warning',
      rule: 'lists.weight',
      ...where,
      message: `The weight of "${productId}" is ${weight}.`,
      shopper: 'It is never suggested.',
      mend: 'Write a weight above 0, or take it out.',
    });
  }
  return findings;
}

function sayUnknown(
  id: string,
  catalog: ReadonlyMap<string, string>,
  place: Pick<Finding, 'path' | 'entry'>,
): Finding {
  const near = catalog.size <= MAX_COMPARED ? findNearest(id, [...catalog.keys()]) : null;
  return {
    level: 'warning',
    rule: 'lists.unknown-product',
    ...place,
    message: `The catalog has no product "${id}".`,
    shopper: 'It is left out.',
    mend: near
      ? `Write "${near}", if that is meant, or take it out.`
      : 'Take it out, or add it to the catalog.',
  };
}

function checkOrder({ items, productId }: NeighbourList, path: string): readonly Finding[] {
  const at = items.findIndex(({ weight }, index) => weight > (items[index - 1]?.weight ?? Infinity));
  if (at < 0) return [];
  return [
    {
      level: 'warning',
      rule: 'lists.order',
      path: `${path}.items[${at}]`,
      entry: productId,
      message: 'The weights do not fall from the first to the last.',
      shopper: 'Under "related" the order of the file is kept, elsewhere the weights count.',
      mend: 'Sort the list, the largest weight first.',
    },
  ];
}
