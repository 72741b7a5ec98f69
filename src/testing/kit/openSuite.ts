import { createRecorder } from '../matrix/createRecorder';
import type { SubjectRecord } from '../matrix/SubjectRecord';
import type { CreateSubject, TestAdapterOptions } from '../World';
import type { Case } from './Case';
import { createStage } from './createStage';
import { inTime } from './inTime';
import { planCases } from './planCases';
import { runCase } from './runCase';

/** A subject with the cases that are to be played on it. */
export interface Suite {
  readonly cases: readonly Case[];
  /** Plays one of them; rejects with what is wrong. */
  play(each: Case): Promise<void>;
  /** What was seen so far. */
  record(): SubjectRecord;
  close(): Promise<void>;
}

const LONGEST_MS = 60_000;

export interface SuiteOptions extends TestAdapterOptions {
  /** How long a case waits for something to happen. @default 8,000 */
  readonly patienceMs?: number;
}

/** Makes the subject and finds out what there is to test; needs no test runner. */
export async function openSuite(
  name: string,
  create: CreateSubject,
  { capabilities, patienceMs }: SuiteOptions,
): Promise<Suite> {
  const stage = await createStage(create, patienceMs);
  const planning = planCases(stage, capabilities);
  const planned = await inTime(planning, LONGEST_MS, `${name} does not answer.`).catch(
    async (error: unknown) => {
      await stage.close();
      throw error;
    },
  );
  const recorder = createRecorder(name, capabilities, planned);
  return {
    cases: planned.filter(({ not }) => !not).map((each) => each.case),
    async play(each) {
      await runCase(stage, each);
      recorder.pass(each.id);
    },
    record: recorder.record,
    close: stage.close,
  };
}
