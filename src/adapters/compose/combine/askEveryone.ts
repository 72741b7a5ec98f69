import type { PrivacyExport } from '../../../contract/types';
import { listCandidates, type Route } from './Route';

/**
 * Asks every adapter, and rejects when one fails: half an export or half an erasure must not look like the
 * whole. Both may be asked for again.
 */
export async function askEveryone(route: Route, args: readonly unknown[]): Promise<unknown> {
  const asked = listCandidates(route, args).map(async (part) => route.call(part, args));
  const ends = await Promise.allSettled(asked);
  const answers = ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
  return route.member === 'export' ? joinExports(answers as PrivacyExport[]) : undefined;
}

/** As old as the oldest of them. */
function joinExports(exports: readonly PrivacyExport[]): PrivacyExport {
  const data = new Map<string, readonly unknown[]>();
  for (const [kind, records] of exports.flatMap((each) => Object.entries(each.data)))
    data.set(kind, [...(data.get(kind) ?? []), ...records]);
  const [oldest] = [...exports].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  return { createdAt: oldest?.createdAt ?? '', data: Object.fromEntries(data) };
}
