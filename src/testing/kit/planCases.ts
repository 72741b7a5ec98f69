import type { Capability } from '../../contract/types';
import { CASES } from '../cases/CASES';
import { nameOf } from '../probes/Probe';
import { PROBES } from '../probes/PROBES';
import type { Case } from './Case';
import type { Stage } from './createStage';
import { findUnoffered } from './findUnoffered';
import { hasMethod } from './hasMethod';

/** Why a case is not played: there is no such method, nothing to break on the way, or no way to arrange it. */
export type NotPlayed = 'absent' | 'no transport' | 'not tried';

export interface PlannedCase {
  readonly case: Case;
  readonly not?: NotPlayed;
}

/** What is to be played of a subject that declares these capabilities. */
export async function planCases(
  stage: Stage,
  declared: readonly Capability[],
): Promise<readonly PlannedCase[]> {
  const unoffered = await findUnoffered(stage, declared);
  const isAbsent = ({ capability, methods = [] }: Case) =>
    (capability !== undefined && !stage.sample[capability]) ||
    methods.some((method) => unoffered.has(method) || !hasMethod(stage.sample, method));
  const planned = CASES.filter(
    ({ capability }) => capability === undefined || declared.includes(capability),
  ).map((each): PlannedCase => {
    if (isAbsent(each)) return { case: each, not: 'absent' };
    if (each.isTransport && !stage.hasTransport) return { case: each, not: 'no transport' };
    if (each.appliesTo?.(stage.sample) === false) return { case: each, not: 'absent' };
    const isWanting = each.wants?.some((member) => !stage.world[member]);
    return { case: each, ...(isWanting && { not: 'not tried' }) };
  });
  return [...declarationCases(stage, declared), ...planned];
}

/** What is declared is there, whole; what is there is declared. */
function declarationCases(stage: Stage, declared: readonly Capability[]): readonly PlannedCase[] {
  const demanded = declared.map((capability): Case => ({
    id: `${capability} was declared, and is there`,
    row: capability,
    async run() {
      if (!stage.sample[capability]) throw new Error(`The adapter has no ${capability}.`);
      if (!stage.offered.includes(capability))
        throw new Error(`The backend does not name ${capability} in its description.`);
      const missing = PROBES.filter(
        (probe) =>
          probe.capability === capability && !probe.isOptional && !hasMethod(stage.sample, nameOf(probe)),
      );
      if (missing.length > 0) throw new Error(`There is no ${missing.map(nameOf).join(', ')}.`);
    },
  }));
  const nothingElse: Case = {
    id: 'nothing is there that was not declared',
    row: 'declared',
    async run() {
      const extra = stage.offered.filter((capability) => !declared.includes(capability));
      if (extra.length > 0) throw new Error(`${extra.join(', ')}: declare it or leave it out.`);
    },
  };
  return [nothingElse, ...demanded].map((each) => ({ case: each }));
}
