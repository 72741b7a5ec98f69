import type { CallOptions, Capability, Description } from '../../../contract/types';
import type { Part } from './createParts';

/** The adapters of each capability, the preferred one first. */
export type Routes = ReadonlyMap<Capability, readonly Part[]>;

/**
 * What the parts say together. A part that does not answer, or that cannot describe itself, leaves nothing
 * out: unavailable now is not absent. Rejects when all that can describe themselves fail.
 */
export async function describeParts(routes: Routes, options: CallOptions): Promise<Description> {
  const parts = [...new Set([...routes.values()].flat())].filter(({ adapter }) => adapter.describe);
  const ends = await Promise.allSettled(parts.map(async ({ adapter }) => adapter.describe?.(options)));
  const said = new Map<Part, Description>();
  ends.forEach((end, place) => {
    if (end.status === 'fulfilled' && end.value) said.set(parts[place] as Part, end.value);
  });
  const [failure] = ends.filter((end) => end.status === 'rejected');
  if (said.size === 0 && failure) throw failure.reason;
  const isOffered = ([capability, candidates]: readonly [Capability, readonly Part[]]) =>
    candidates.some((part) => said.get(part)?.capabilities.includes(capability) ?? true);
  const locales = [...new Set([...said.values()].flatMap((each) => each.locales ?? []))];
  const limits = findLimits(routes, said);
  return {
    protocol: 1,
    capabilities: [...routes].filter(isOffered).map(([capability]) => capability),
    ...(locales.length > 0 && { locales }),
    ...(limits && { limits }),
  };
}

/** Limits are about messages and their files before all, so the chat's come first. */
function findLimits(routes: Routes, said: ReadonlyMap<Part, Description>): Description['limits'] {
  const [chat] = routes.get('chat') ?? [];
  const descriptions = [...(chat ? [said.get(chat)] : []), ...said.values()];
  return descriptions.find((each) => each?.limits)?.limits;
}
