import type { Part } from '../combine/createParts';
import { readCode } from '../combine/mayFallBack';

/**
 * What each adapter answers, in their order; one that fails leaves the others' answers. Rejects when all
 * fail, with what the first one said, and when the call was aborted.
 */
export async function askParts<T>(
  parts: readonly Part[],
  ask: (part: Part) => Promise<T>,
): Promise<ReadonlyMap<Part, T>> {
  const ends = await Promise.allSettled(parts.map(async (part) => ask(part)));
  const answers = new Map<Part, T>();
  const failures: unknown[] = [];
  ends.forEach((end, place) => {
    if (end.status === 'fulfilled') answers.set(parts[place] as Part, end.value);
    else failures.push(end.reason);
  });
  const aborted = failures.find((error) => readCode(error) === 'aborted');
  if (aborted) throw aborted;
  if (answers.size === 0 && failures.length > 0) throw failures[0];
  return answers;
}
