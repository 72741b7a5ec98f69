import type { ChatPort } from '../../../contract/types';
import type { MethodOf } from '../ports/mapMethods';
import type { MethodName } from '../ports/methods';

/** What every backend of the protocol gives at once. */
const MAX_ITEMS = 50;

/** The argument that says how many are wanted. */
const LIMITED: Readonly<Partial<Record<MethodName, number>>> = {
  'catalog.search': 0,
  'suggestions.get': 0,
  'chat.history': 1,
};

/** The same arguments, asking for at least one and at most as many as a page may have. */
export function clampPage({ name, port }: MethodOf, args: readonly unknown[]): readonly unknown[] {
  const at = LIMITED[name as MethodName];
  const range = at === undefined ? undefined : (args[at] as { readonly limit?: number } | undefined);
  if (range?.limit === undefined) return args;
  const most = name === 'chat.history' ? (port as ChatPort).features.pageSize : MAX_ITEMS;
  const limit = Math.max(1, Math.min(most, Math.floor(range.limit) || 1));
  return args.map((arg, place) => (place === at ? { ...range, limit } : arg));
}
