import type { CheckContext, Finding } from '../../../../src/cli/check/Finding';

/** A Tuesday in May 2026. */
export const context: CheckContext = {
  now: Date.parse('2026-05-12T12:00:00Z'),
  isThorough: false,
  progress: () => {},
};

/** "level rule path" of each, for comparing. */
export const brief = (findings: readonly Finding[]) =>
  findings.map(({ level, rule, path }) => `${level} ${rule} ${path}`.trim());

/** The one finding of that rule; fails when there is none or more than one. */
export function only(findings: readonly Finding[], rule: string): Finding {
  const found = findings.filter((finding) => finding.rule === rule);
  if (found.length !== 1 || !found[0]) {
    throw new Error(`${found.length} findings of ${rule} among ${brief(findings).join('; ') || 'none'}`);
  }
  return found[0];
}
