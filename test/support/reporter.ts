import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from 'vitest/node';

/** Counts tests for the closing line of `npm test`, and prints why a test was skipped. */
export default class CountingReporter implements Reporter {
  #isFiltered = false;

  onInit({ config }: Vitest): void {
    this.#isFiltered = Boolean(config.testNamePattern);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      // A file or suite that broke before its tests ran has no failed test that would tell of it.
      const suites = [module, ...module.children.allSuites()];
      counts.failed += suites.filter((suite) => suite.errors().length > 0).length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // Tests that a name filter leaves out were not asked for.
        if (state === 'pending' || (state === 'skipped' && this.#isFiltered)) continue;
        counts[state]++;
        if (state === 'skipped') console.log(`skipped: ${test.fullName} – ${findReason(test)}`);
      }
    }
    const file = process.env['SHOPBELL_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}

function findReason(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return result.note;
  const isBroken = test.parent.errors().length > 0;
  return isBroken ? 'its suite broke before it' : 'no reason given';
}
