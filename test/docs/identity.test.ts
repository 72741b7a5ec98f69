import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from 'hono/jwt';
import { afterAll, describe, expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/identity.md', import.meta.url), 'utf8');
const blockOf = (language: string) =>
  new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'shopbell-identity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = 'a secret of thirty-two characters';
const ID = 'Größe "42" 雯';
/** Runs the recipe of the page, and gives what it prints: a token for that id. */
function run(command: string, file: string, code: string): string | null {
  if (spawnSync(command, ['--version']).error) return null;
  const path = join(folder, file);
  writeFileSync(path, code);
  const { stdout, stderr, status } = spawnSync(command, [path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
const call = (name: string) => `${name}(${JSON.stringify(ID)}, "${SECRET}", "oat-and-elm")`;

describe('the recipes give a token that the server takes', () => {
  test.each([
    ['js', process.execPath, 'token.mjs', `${blockOf('js')}\nconsole.log(${call('shopbellToken')});`],
    ['python', 'python3', 'token.py', `${blockOf('python')}\nprint(${call('shopbell_token')})`],
    ['php', 'php', 'token.php', `${blockOf('php')}\necho ${call('shopbell_token')};`],
  ])('%s', async (_, command, file, code) => {
    const token = run(command, file, code);
    // A machine without that language cannot say.
    if (token === null) return;
    const claims = await verify(token, SECRET, { alg: 'HS256', aud: 'oat-and-elm' });
    expect(claims).toEqual({ sub: ID, aud: 'oat-and-elm', exp: expect.any(Number) });
    expect(claims.exp! - Date.now() / 1000).toBeGreaterThan(500);
    expect(claims.exp! - Date.now() / 1000).toBeLessThanOrEqual(600);
  });
});
