import { AdapterError } from '../../../contract/errors';
import type { Page } from '../../../contract/types';
import { readInOrder } from './readInOrder';
import type { Route } from './Route';

/** The place of the adapter that gave the cursor, and the cursor. */
const CURSOR = /^(\d+):(.*)$/s;

/** The first page as any read; the next ones only from the adapter that gave the cursor. */
export async function readPageInOrder(route: Route, args: readonly unknown[]): Promise<unknown> {
  const { capability, parts } = route;
  const call: Route['call'] = async (part, given) => {
    const page = (await route.call(part, given)) as Page<unknown>;
    return page.next === undefined ? page : { ...page, next: `${parts.indexOf(part)}:${page.next}` };
  };
  const [query, ...rest] = args as readonly [{ readonly cursor?: string }];
  if (query.cursor === undefined) return readInOrder({ ...route, call }, args);
  const [, place, cursor] = CURSOR.exec(query.cursor) ?? [];
  const part = parts[Number(place)];
  if (part) return call(part, [{ ...query, cursor }, ...rest]);
  throw new AdapterError('invalid_input', 'The list does not go on from there.', { capability });
}
