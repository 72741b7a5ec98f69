import { expect, test } from 'vitest';
import { SURFACES } from '../../../../../src/cli/check/endpoint/surfaces';
import { shell } from '../../../../../src/locales/en/shell';
import { registry } from '../../../../../src/widget/registry';

test('the tiles that the check names are the ones the widget draws', () => {
  const tiles = registry.flatMap(({ needs, tile }) =>
    tile ? [{ needs: [...needs], label: shell[tile.label] }] : [],
  );
  expect(SURFACES).toEqual(tiles);
});
