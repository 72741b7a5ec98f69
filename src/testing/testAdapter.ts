import { afterAll, describe, test } from 'vitest';
import { openSuite } from './kit/openSuite';
import { printRecord } from './matrix/printRecord';
import { writeRecord } from './matrix/writeRecord';
import type { CreateSubject, TestAdapterOptions } from './World';

/** The kit's own limit is shorter and says more. */
const CASE_TIMEOUT_MS = 90_000;

/**
 * Registers, with Vitest, every case of the kit that an adapter with these capabilities must hold, and
 * prints what was seen. With `SHOPBELL_MATRIX` naming a folder, it is written there as JSON too.
 */
export function testAdapter(name: string, create: CreateSubject, options: TestAdapterOptions): void {
  // Which methods and which transport there are decides which cases there are, so the subject comes first.
  describe(name, async () => {
    const suite = await openSuite(name, create, options);
    afterAll(async () => {
      await suite.close();
      const record = suite.record();
      console.log(printRecord(record));
      const folder = process.env['SHOPBELL_MATRIX'];
      if (folder) writeRecord(folder, record);
    });
    for (const each of suite.cases) test(each.id, () => suite.play(each), CASE_TIMEOUT_MS);
  });
}
