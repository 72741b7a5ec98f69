import { CALLS, type Call } from '../../contract/protocol';

export interface Match {
  readonly call: Call;
  readonly params: Readonly<Record<string, string>>;
}

/** The name under which a call is handled. */
export function nameCall({ method, path }: Pick<Call, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

const PATTERNS = CALLS.map((call) => ({
  call,
  pattern: new RegExp(`^${call.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`),
}));

/** The call that a method and a path under the endpoint stand for; null when there is none. */
export function matchCall(method: string, path: string): Match | null {
  for (const { call, pattern } of PATTERNS) {
    const found = call.method === method ? pattern.exec(path || '/') : null;
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decode(text)]);
    return { call, params: Object.fromEntries(params) as Record<string, string> };
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
