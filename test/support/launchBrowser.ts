import { chromium, type Browser } from 'playwright-core';
import { browserEnvironment, findBrowser } from './findBrowser.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that `npm test` found, else one found now; a clear error where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) {
    throw new Error('No browser for the page tests: install Chromium or set SHOPBELL_CHROMIUM to its path.');
  }
  const env = { ...process.env, ...browserEnvironment(executablePath) };
  return chromium.launch({ executablePath, args: FLAGS, env });
}
