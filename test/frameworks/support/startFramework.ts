import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSnippet } from '../../pages/snippets/readSnippet';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Framework {
  /** Folder under test/frameworks. */
  readonly name: 'next' | 'astro';
  /** Where the snippet of docs/install.md goes, by the heading it stands under. */
  readonly layout: { readonly heading: string; readonly language: string; readonly path: string };
  readonly build: readonly string[];
  /** The port is put at the end. */
  readonly start: readonly string[];
}

export interface RunningFramework {
  readonly url: string;
  stop(): Promise<void>;
}

const ENV = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production',
};

/** Installs the framework and the packed package, puts the snippet in, builds, and starts it on a free port. */
export async function startFramework({ name, layout, build, start }: Framework): Promise<RunningFramework> {
  const folder = join(ROOT, '.cache/frameworks', name);
  cpSync(join(ROOT, 'test/frameworks', name), folder, { recursive: true });
  const npm = (cwd: string, ...args: readonly string[]) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      encoding: 'utf8',
      env: { ...ENV, NODE_ENV: 'development' },
    });
  npm(folder, 'ci');
  const packed = join(folder, 'packed');
  rmSync(packed, { recursive: true, force: true });
  mkdirSync(packed);
  const [{ filename } = { filename: '' }] = Object.values(
    JSON.parse(npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', packed)) as Record<
      string,
      { filename: string }
    >,
  );
  npm(folder, 'install', '--no-save', join(packed, filename));
  // The files of the script tag as the docs say, from the installed package.
  cpSync(join(folder, 'node_modules/shopbell/dist/cdn'), join(folder, 'public'), { recursive: true });
  const path = join(folder, layout.path);
  mkdirSync(dirname(path), { recursive: true });
  const snippet = readSnippet(layout.heading, layout.language);
  writeFileSync(path, snippet.replace('https://cdn.example/shopbell.js', '/shopbell.js'));
  const [tool = '', ...args] = build;
  const bin = (file: string) => join(folder, 'node_modules', file);
  execFileSync(process.execPath, [bin(tool), ...args], {
    cwd: folder,
    env: ENV,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return serve(folder, start, bin);
}

async function serve(
  folder: string,
  [tool = '', ...args]: readonly string[],
  bin: (file: string) => string,
): Promise<RunningFramework> {
  const port = await findPort();
  const server = spawn(process.execPath, [bin(tool), ...args, `${port}`], {
    cwd: folder,
    env: ENV,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${tool} ended with ${server.exitCode}.`);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function findPort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
