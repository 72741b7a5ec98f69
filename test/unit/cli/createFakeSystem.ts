import type { System } from '../../../src/cli/System';

export interface FakeSystem extends System {
  /** What was written to standard output and standard error so far. */
  readonly written: { out: string; err: string };
}

/** A machine with these files and no network; a Tuesday in May 2026. */
export function createFakeSystem(
  files: Readonly<Record<string, unknown>> = {},
  overrides: Partial<System> = {},
): FakeSystem {
  const written = { out: '', err: '' };
  return {
    written,
    write: (text) => void (written.out += text),
    complain: (text) => void (written.err += text),
    hasColour: false,
    isWatched: false,
    fetch: async () => {
      throw Object.assign(new TypeError('fetch failed'), {
        cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      });
    },
    now: () => Date.parse('2026-05-12T12:00:00Z'),
    async readFile(path) {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error('none'), { code: 'ENOENT' });
      return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
    },
    ...overrides,
  };
}
