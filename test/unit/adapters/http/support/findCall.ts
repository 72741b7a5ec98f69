import { CALLS, type Call } from '../../../../../src/contract/protocol';

const PATTERNS = CALLS.map((call) => ({
  call,
  pattern: new RegExp(`^${call.path.replaceAll(/\{\w+\}/g, '[^/]+')}(?:\\?.*)?$`),
  // `/conversations/resume` is no conversation of that name.
})).toSorted((a, b) => a.call.path.length - b.call.path.length);

/** The call of the protocol with that method and path; throws where there is none. */
export function findCall(method: string, path: string): Call {
  const found = PATTERNS.find(({ call, pattern }) => call.method === method && pattern.test(path));
  if (!found) throw new Error(`The protocol has no ${method} ${path}.`);
  return found.call;
}
