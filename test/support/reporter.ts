import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';

/** Counts tests for the closing line of `npm test`, and prints why a test was skipped. */
export default class CountingReporter implements Reporter {
  readonly #counts = { passed: 0, failed: 0, skipped: 0 };

  onTestCaseResult(test: TestCase): void {
    const { state, note } = test.result() as { state: 'passed' | 'failed' | 'skipped'; note?: string };
    if (state in this.#counts) this.#counts[state]++;
    if (state === 'skipped') console.log(`skipped: ${test.fullName} – ${note ?? 'no reason given'}`);
  }

  onTestRunEnd(): void {
    const file = process.env['SHOPBELL_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify(this.#counts));
  }
}
