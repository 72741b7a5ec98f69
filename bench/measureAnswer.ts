import type { Browser, Page } from 'playwright-core';

export interface AnswerTimes {
  /** Milliseconds from Enter to the frame after the one that holds the answer; median. */
  readonly answer: number;
  /** Milliseconds from asking for a frame to the frame after it, with nothing to do; median. */
  readonly emptyFrame: number;
}

const QUESTIONS = ['is delivery free', 'how long is the guarantee', 'how do i wash linen'];

/** From Enter to the answer's paint in the demo shop, beside an empty frame of the same page. */
export async function measureAnswer(browser: Browser, url: string, rounds: number): Promise<AnswerTimes> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(url);
  await page.locator('.bell').click();
  await page.locator('.search input').fill('what does delivery cost');
  await page.keyboard.press('Enter');
  await page.locator('.vote').waitFor();
  const answers: number[] = [];
  const frames: number[] = [];
  for (let round = 0; round < rounds; round++) {
    frames.push(await timeFrame(page));
    answers.push(await timeAnswer(page, QUESTIONS[round % QUESTIONS.length] ?? ''));
  }
  await page.close();
  return { answer: median(answers), emptyFrame: median(frames) };
}

function timeFrame(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
      }),
  );
}

async function timeAnswer(page: Page, question: string): Promise<number> {
  const field = page.locator('.composer textarea');
  await field.fill(question);
  return field.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const log = element.closest('.talk')?.querySelector('.lines');
        if (!log) throw new Error('There is no log.');
        const count = log.querySelectorAll('.group.bot').length;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (log.querySelectorAll('.group.bot').length === count) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
        });
        observer.observe(log, { childList: true, subtree: true });
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
        );
      }),
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
