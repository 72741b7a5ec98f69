// Finds a Chromium to test with, or fetches one from npm; plain Node, used before and inside tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/browser', import.meta.url));
const BUNDLED = '@sparticuz/chromium@147.0.0';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a browser: SHOPBELL_CHROMIUM, else the system's, else one fetched into .cache; null when there is none. */
export async function findBrowser() {
  const wanted = process.env.SHOPBELL_CHROMIUM;
  if (wanted && wanted !== 'bundled') return wanted;
  if (wanted !== 'bundled') {
    const onPath = (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => NAMES.map((name) => join(folder, name)));
    const found = [...onPath, ...PLACES].find((path) => existsSync(path));
    if (found) return found;
  }
  return fetchBundled();
}

async function fetchBundled() {
  const module = join(CACHE, 'node_modules/@sparticuz/chromium/build/index.js');
  const esm = join(CACHE, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(module) && !existsSync(esm)) {
    console.log('No Chromium, Chrome or Edge found; fetching one from npm (74 MB) …');
    const args = ['install', '--prefix', CACHE, '--no-save', '--no-audit', '--no-fund', BUNDLED];
    const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) return fail();
  }
  try {
    const { default: chromium } = await import(pathToFileURL(existsSync(esm) ? esm : module).href);
    return await chromium.executablePath();
  } catch (error) {
    return fail(error);
  }
}

function fail(error) {
  console.error(
    'No browser for the page tests: install Chromium or set SHOPBELL_CHROMIUM to its path.',
    error ?? '',
  );
  return null;
}
