// Finds a Chromium to test with, or fetches one from npm; plain Node, used before and inside tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/browser', import.meta.url));
const UNPACKED = join(CACHE, 'unpacked');
const BUNDLED = '@sparticuz/chromium@147.0.0';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a browser: SHOPBELL_CHROMIUM, else the system's, else one fetched into .cache (at once with
 * SHOPBELL_CHROMIUM=bundled); null, after a sentence on what to do, when there is none.
 */
export async function findBrowser() {
  const wanted = process.env.SHOPBELL_CHROMIUM;
  if (wanted && wanted !== 'bundled') return wanted;
  return (wanted !== 'bundled' && findInstalled()) || (await loadBundled());
}

/** What a browser from .cache needs in its environment: the libraries and fonts that came with it. */
export function browserEnvironment(path) {
  const folder = dirname(path);
  if (folder !== UNPACKED) return {};
  return { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
}

function findInstalled() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path) && isRunnable(path)) ?? null;
}

/** False for Ubuntu's stub that only says to install a snap, and for a browser whose libraries are missing. */
function isRunnable(path) {
  // There `--version` opens a window.
  if (process.platform === 'win32') return true;
  const env = { ...process.env, ...browserEnvironment(path) };
  return spawnSync(path, ['--version', '--no-sandbox'], { env, stdio: 'ignore' }).status === 0;
}

async function loadBundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return fail();
  const unpacked = join(UNPACKED, 'chromium');
  if (existsSync(unpacked) && isRunnable(unpacked)) return unpacked;
  const module = join(CACHE, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(module)) {
    console.log('No Chromium, Chrome or Edge found; fetching one from npm (74 MB) …');
    const args = ['install', '--prefix', CACHE, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    if (spawnSync('npm', [...args, BUNDLED], { stdio: 'inherit' }).status !== 0) return fail();
  }
  try {
    const path = await unpack(module);
    return isRunnable(path) ? path : fail();
  } catch (error) {
    return fail(error);
  }
}

/** The package unpacks into the folder for temporary files, and its libraries only where it believes in a Lambda. */
async function unpack(module) {
  rmSync(UNPACKED, { recursive: true, force: true });
  mkdirSync(UNPACKED, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: UNPACKED, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: chromium } = await import(pathToFileURL(module).href);
    return await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function fail(error) {
  console.error(
    'No browser for the page tests: install Chromium or set SHOPBELL_CHROMIUM to its path.',
    error ?? '',
  );
  return null;
}
