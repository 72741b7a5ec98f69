import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockFolder } from '../../demo/server/store/lockFolder';
import { openPglite } from '../../demo/server/store/openPglite';

const folder = mkdtempSync(join(tmpdir(), 'shopbell-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a second server in the same folder is refused, until the first one has ended', async () => {
  const unlock = await lockFolder(folder);
  await expect(openPglite(folder)).rejects.toThrow(`Another server uses the folder ${folder}.`);
  await expect(lockFolder(join(folder, '.'))).rejects.toThrow('Another server');
  await unlock();
  await (
    await lockFolder(folder)
  )();
});

test('a server that was killed does not lock the folder for ever', async () => {
  const file = new URL('../../demo/server/store/lockFolder.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(file)}).then(({ lockFolder }) => lockFolder(${JSON.stringify(folder)}))
    .then(() => { console.log('locked'); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script]);
  await once(child.stdout, 'data');
  await expect(lockFolder(folder)).rejects.toThrow('Another server');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (
    await lockFolder(folder)
  )();
}, 30_000);
