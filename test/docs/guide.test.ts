import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { AdapterError } from '../../src/contract/errors';
import type {
  AdapterContext,
  AdapterFactory,
  ChatEvent,
  HttpRequest,
  TicketsPort,
} from '../../src/contract/types';
import { buildMessage } from '../../src/testing/builders/buildMessage';
import { clock, createContext } from '../support/createContext';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, '.cache/guide');
const guide = readFileSync(join(ROOT, 'docs/adapter-guide.md'), 'utf8');

/** The files of the guide: blocks of the same name are one file. */
const files = new Map<string, string>();
for (const [, code = ''] of guide.matchAll(/^```ts\n(.*?)^```$/gms)) {
  const name = /^\/\/ (\S+\.ts)(?:, continued)?\n/.exec(code)?.[1] ?? '';
  files.set(name, `${files.get(name) ?? ''}${code}\n`);
}

/** What each door of the package is made from: `shopbell/testing` → `src/entries/testing.ts`. */
const doors = Object.entries(packageJson.exports).flatMap(([door, target]) =>
  typeof target === 'string' || !('types' in target)
    ? []
    : [
        [
          door.replace('.', 'shopbell'),
          target.types.replace(/^.*\/types\//, 'src/').replace(/\.d\.ts$/, '.ts'),
        ] as const,
      ],
);

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** The code as it stands, for the compiler; and with the doors replaced by their files, to be run. */
rmSync(FOLDER, { recursive: true, force: true });
for (const [name, code] of files) {
  write(join(FOLDER, 'src', name), code);
  write(
    join(FOLDER, 'run', name),
    code.replaceAll(/from '(shopbell[^']*)'/g, (whole, door: string) => {
      const source = new Map(doors).get(door);
      return source ? `from '${join(ROOT, source)}'` : whole;
    }),
  );
}
const run = <Module>(name: string) => import(/* @vite-ignore */ join(FOLDER, 'run', name)) as Promise<Module>;

// Registers the kit's cases here.
await run('harbourAdapter.test.ts');

describe('docs/adapter-guide.md', () => {
  test('every block of code is a file with a name, and its test is short', () => {
    expect([...files.keys()]).not.toContain('');
    expect(files.get('harbourAdapter.test.ts')?.trim().split('\n').length).toBeLessThanOrEqual(20);
    const [, packageFile] = /^```json\n(.*?)^```$/ms.exec(guide)!;
    expect(JSON.parse(packageFile!)).toMatchObject({ peerDependencies: { shopbell: expect.any(String) } });
  });

  test.each([
    ['as strict as a new project', { exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false }],
    ['as strict as this one', {}],
  ])(
    'its code compiles against the doors of the package, %s',
    (_, strictness) => {
      const paths = Object.fromEntries(doors.map(([door, source]) => [door, [join(ROOT, source)]]));
      const virtual = ['build/virtual.d.ts', 'src/contract/guards.d.ts'].map((path) => join(ROOT, path));
      const config = {
        extends: join(ROOT, 'tsconfig.json'),
        compilerOptions: { ...strictness, paths },
        include: ['src', ...virtual],
      };
      write(join(FOLDER, 'tsconfig.json'), JSON.stringify(config));
      const command = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', FOLDER];
      const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' });
      expect(stdout.split('\n').filter((line) => line.includes('.cache/guide'))).toEqual([]);
    },
    60_000,
  );
});

interface Harbour {
  harbourAdapter(options: { readonly endpoint: string }): AdapterFactory;
}

describe('Harbour', () => {
  const options = { signal: new AbortController().signal, locale: 'en' };
  const QUERY = { number: '1', email: 'a@b.example' };
  /** The guide's adapter before a backend that answers like this. */
  const answering = async (status: number, content: unknown) => {
    const { createHttpClient } = await import('../../src/lib/createHttpClient');
    const { harbourAdapter } = await run<Harbour>('harbourAdapter.ts');
    const http = createHttpClient({
      fetch: async () => Response.json(content, { status }),
      clock: { ...clock, after: (_, done) => (queueMicrotask(done), () => {}) },
      random: () => 0,
      isOnline: () => true,
    });
    return harbourAdapter({ endpoint: 'https://harbour.example' })(createContext({ http })).orders!.lookup!(
      QUERY,
      options,
    );
  };

  test.each([
    [400, { error: 'rate_limit_exceeded' }, 'rate_limited'],
    [400, { error: 'bad_field' }, 'invalid_input'],
    [200, { ok: false, error: 'busy' }, 'unavailable'],
    [200, { ok: false, error: 'meltdown' }, 'vendor'],
    [200, { ok: true, order: { ref: '1' } }, 'protocol'],
  ])('%i with %j is %s', async (status, content, code) => {
    await expect(answering(status, content)).rejects.toMatchObject({ name: 'AdapterError', code });
  });
  test.each([
    [404, {}],
    [200, { ok: false, error: 'no_match' }],
  ])('%i with %j is no order', async (status, content) => {
    expect(await answering(status, content)).toBeNull();
  });
});

interface Tickets {
  createTickets(context: AdapterContext, endpoint: string): TicketsPort;
}
interface Polling {
  pollMessages(ports: object, from: string | undefined): AsyncGenerator<ChatEvent>;
}

test('the guide’s tickets carry one key in every try, and an unknown one is null', async () => {
  const { createTickets } = await run<Tickets>('harbourTickets.ts');
  const asked: HttpRequest[] = [];
  const http: AdapterContext['http'] = async (url, request) => {
    asked.push(request);
    if (url.endsWith('/none')) throw new AdapterError('not_found', 'No.');
    return Response.json({ ref: '7', secret: 's', state: 'open', at: '2026-05-12T14:05:00Z' });
  };
  const tickets = createTickets(createContext({ http }), 'https://harbour.example');
  const options = { signal: new AbortController().signal, locale: 'en' };
  const { ticket, token } = await tickets.create({ key: 'k', kind: 'message', text: 'Hi' }, options);
  expect([ticket.number, token]).toEqual(['7', 's']);
  expect(asked[0]).toMatchObject({ headers: { 'idempotency-key': 'k' }, tries: 3 });
  expect(await tickets.find({ number: 'none', token }, options)).toBeNull();
});

test('the guide’s polling goes on after the last message, and an abort ends its pause', async () => {
  const { pollMessages } = await run<Polling>('pollMessages.ts');
  const stop = new AbortController();
  const waits: (() => void)[] = [];
  const context = createContext({
    clock: { now: () => 0, after: (_, done) => (waits.push(done), () => waits.splice(0)) },
  });
  const message = (cursor: string) => ({ ...buildMessage(), cursor });
  const asked: (string | undefined)[] = [];
  const readAfter = async (cursor: string | undefined) => {
    asked.push(cursor);
    return [message(`${asked.length}`)];
  };
  const ports = { context, options: { signal: stop.signal, locale: 'en' }, readAfter };
  const events = pollMessages(ports, '0');
  const cursorOf = async () => {
    const { value } = (await events.next()) as { readonly value: ChatEvent };
    return value.type === 'message' ? value.cursor : value.type;
  };
  expect([await cursorOf(), await cursorOf()]).toEqual(['status', '1']);
  const next = cursorOf();
  await expect.poll(() => waits.length).toBe(1);
  waits.splice(0).forEach((done) => done());
  expect(await next).toBe('2');
  const last = events.next();
  await expect.poll(() => waits.length).toBe(1);
  stop.abort();
  expect(await last).toMatchObject({ done: true });
  expect([asked, waits]).toEqual([['0', '1'], []]);
});
