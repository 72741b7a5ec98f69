import { findBrowser } from '../test/support/findBrowser.mjs';
import { launchBrowser } from '../test/support/launchBrowser';
import { startDemo } from '../test/pages/support/startDemo';
import { measureAnswer } from './measureAnswer';

const ROUNDS = 15;

/** `npm run bench -- answer`: from Enter to the painted FAQ answer, beside an empty frame. */
export async function runAnswer(): Promise<void> {
  process.env['SHOPBELL_CHROMIUM'] ??= (await findBrowser()) ?? '';
  const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  try {
    const { answer, emptyFrame } = await measureAnswer(browser, demo.url, ROUNDS);
    console.log(`
the FAQ’s answer, Chromium ${browser.version()}, median of ${ROUNDS}

                                            ms    in empty frames
empty frame of the same page             ${emptyFrame.toFixed(1).padStart(5)}   1.0
Enter → FAQ answer painted               ${answer.toFixed(1).padStart(5)}   ${(answer / emptyFrame).toFixed(1)}
`);
  } finally {
    await browser.close();
    await demo.stop();
  }
}
