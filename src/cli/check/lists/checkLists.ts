import type { NeighbourList } from '../../../contract/types';
import type { Checked, CheckContext, Finding, Located } from '../Finding';
import { sayCount } from '../say';
import { checkList } from './checkList';
import { describeLists } from './describeLists';

export interface Lists {
  readonly lists: readonly Located<NeighbourList>[];
  readonly popular: readonly string[];
}

/** What these lists would suggest: ids that lead nowhere, empty lists, weights out of order. */
export function checkLists({ lists, popular }: Lists, { catalog }: CheckContext): Checked {
  return {
    findings: [
      ...lists.flatMap((list) => checkList(list, catalog)),
      ...findSameProducts(lists),
      ...checkPopular(popular, catalog),
      ...findUnlisted(lists, catalog),
    ],
    sees: describeLists({ lists: lists.map(({ value }) => value), popular }, catalog),
  };
}

function findSameProducts(lists: readonly Located<NeighbourList>[]): readonly Finding[] {
  const first = new Map<string, string>();
  return lists.flatMap(({ value: { productId }, path }): Finding[] => {
    const known = first.get(productId);
    if (known === undefined) first.set(productId, path);
    if (known === undefined) return [];
    return [
      {
        level: 'warning',
        rule: 'lists.duplicate',
        path: `${path}.productId`,
        entry: productId,
        message: `${known} is a list of the same product.`,
        shopper: 'Only one of the two is used.',
        mend: 'Make one list of both.',
      },
    ];
  });
}

function checkPopular(popular: readonly string[], catalog?: ReadonlyMap<string, string>): readonly Finding[] {
  return popular.flatMap((id, at): Finding[] => {
    const isUnknown = catalog !== undefined && !catalog.has(id);
    const isDouble = popular.indexOf(id) < at;
    if (!isUnknown && !isDouble) return [];
    return [
      {
        level: 'warning',
        rule: isUnknown ? 'lists.unknown-product' : 'lists.repeated',
        path: `popular[${at}]`,
        entry: id,
        message: isUnknown ? 'The catalog has no such product.' : 'It stands in "popular" twice.',
        shopper: isUnknown ? 'It is left out.' : 'It is shown once.',
        mend: 'Take it out.',
      },
    ];
  });
}

/** Products that no list is about. */
function findUnlisted(
  lists: readonly Located<NeighbourList>[],
  catalog?: ReadonlyMap<string, string>,
): readonly Finding[] {
  const listed = new Set(lists.map(({ value }) => value.productId));
  const bare = [...(catalog?.keys() ?? [])].filter((id) => !listed.has(id));
  if (!catalog || bare.length === 0) return [];
  return [
    {
      level: 'advice',
      rule: 'lists.unlisted',
      path: '',
      message: `${sayCount(bare.length, 'product')} of ${catalog.size} without a list, e.g. "${bare[0]}".`,
      shopper: 'On their pages the same category is suggested, then what is popular.',
    },
  ];
}
