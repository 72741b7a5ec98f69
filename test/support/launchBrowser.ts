import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that `npm test` found; a clear error where there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['SHOPBELL_CHROMIUM'];
  if (!executablePath) {
    throw new Error('No browser: run the tests with `npm test`, or set SHOPBELL_CHROMIUM to a Chromium.');
  }
  return chromium.launch({ executablePath, args: FLAGS });
}
