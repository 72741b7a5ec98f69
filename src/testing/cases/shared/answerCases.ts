import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../../kit/Case';
import { nameOf, type Probe } from '../../probes/Probe';
import { PROBES } from '../../probes/PROBES';

/** Fails unless the answer is what the contract promises of this method. */
export function checkAnswer(context: CaseContext, { answer }: Probe, given: unknown): void {
  if (answer === 'nothing') assert.equal(given ?? null, null, 'The contract promises no answer.');
  else if (answer === 'file') assert.ok(given instanceof Blob, 'The answer is a file.');
  else if (typeof answer === 'string') context.fits(answer, given);
  else {
    assert.ok(Array.isArray(given), 'The answer is a list.');
    for (const item of given) context.fits(answer[0], item);
  }
}

/** Every method answers in the shape of the contract. */
export const ANSWER_CASES: readonly Case[] = PROBES.map((probe) => ({
  id: `${nameOf(probe)} answers in the shape of the contract`,
  row: nameOf(probe),
  capability: probe.capability,
  methods: [nameOf(probe)],
  ...(probe.needs && { needs: probe.needs }),
  async run(context) {
    const call = await probe.prepare(context);
    checkAnswer(context, probe, await call(context.options()));
  },
}));
