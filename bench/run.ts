import { findBrowser } from '../test/support/findBrowser.mjs';
import { launchBrowser } from '../test/support/launchBrowser';
import { startDemo } from '../test/pages/support/startDemo';
import { measureAnswer } from './measureAnswer';

/** `npm run bench`: prints each figure beside what it is compared with, from one run on one machine. */
const ROUNDS = 15;

process.env['SHOPBELL_CHROMIUM'] ??= (await findBrowser()) ?? '';
const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
try {
  const { answer, emptyFrame } = await measureAnswer(browser, demo.url, ROUNDS);
  console.log(`
${new Date().toISOString().slice(0, 10)}, ${process.platform} ${process.arch}, Chromium ${browser.version()}, median of ${ROUNDS}

                                            ms    in empty frames
empty frame of the same page             ${emptyFrame.toFixed(1).padStart(5)}   1.0
Enter → FAQ answer painted               ${answer.toFixed(1).padStart(5)}   ${(answer / emptyFrame).toFixed(1)}
`);
} finally {
  await browser.close();
  await demo.stop();
}
