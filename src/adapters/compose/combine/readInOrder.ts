import { mayFallBack, readCode } from './mayFallBack';
import { listCandidates, type Route } from './Route';

/**
 * The first answer there is. After a failure that is no refusal the next adapter is asked, and after null
 * too: what one does not know, another may. Null only when all have said so, so that a wrong number and a
 * wrong e-mail look the same, and an order in a backend that is not there is not called unknown.
 */
export async function readInOrder(route: Route, args: readonly unknown[]): Promise<unknown> {
  const failures: unknown[] = [];
  for (const part of listCandidates(route, args)) {
    try {
      const answer = await route.call(part, args);
      if (answer !== null) {
        route.owners?.note(part, args[0], answer);
        return answer;
      }
    } catch (error) {
      failures.push(error);
      if (!mayFallBack(error)) break;
    }
  }
  if (failures.length > 0) throw chooseFailure(failures);
  return null;
}

/**
 * The stream of the first adapter that yields something. It is kept from then on: another one could not
 * go on where this one broke off. `not_found` only when all have said so.
 */
export async function* streamInOrder(route: Route, args: readonly unknown[]): AsyncGenerator {
  const failures: unknown[] = [];
  for (const part of listCandidates(route, args)) {
    let hasBegun = false;
    try {
      for await (const each of route.call(part, args) as AsyncIterable<unknown>) {
        if (!hasBegun) route.owners?.note(part, args[0], each);
        hasBegun = true;
        yield each;
      }
      return;
    } catch (error) {
      if (hasBegun) throw error;
      failures.push(error);
      if (!mayFallBack(error) && readCode(error) !== 'not_found') break;
    }
  }
  throw chooseFailure(failures);
}

/** What the preferred adapter said, unless the call was aborted, or it only did not know. */
function chooseFailure(failures: readonly unknown[]): unknown {
  const last = failures.at(-1);
  if (readCode(last) === 'aborted') return last;
  return failures.find((error) => readCode(error) !== 'not_found') ?? failures[0];
}
