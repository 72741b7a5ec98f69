import type { TargetReport } from '../Finding';
import { hasErrors, summarise } from './summarise';

/** The whole of it for machines: one object, as docs/check.md describes it. */
export function writeJson(reports: readonly TargetReport[]): string {
  const targets = reports.map((report) => ({
    target: report.target,
    kind: report.kind,
    isReached: report.isReached,
    summary: summarise(report),
    sees: report.sees,
    findings: report.findings,
  }));
  return `${JSON.stringify({ ok: !reports.some(hasErrors), targets }, null, 2)}\n`;
}
