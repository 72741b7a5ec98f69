import { LEVELS, type Finding, type Level, type TargetReport } from '../Finding';
import { sayCount } from '../say';
import type { Paint } from './createPaint';
import { plainText } from './plainText';
import { hasErrors, summarise } from './summarise';

const MARKS: Readonly<Record<Level, string>> = { error: '✗', warning: '!', advice: '·' };
const MAX_OF_A_RULE = 20;
const INDENT = '    ';

export interface ReportOptions {
  readonly paint: Paint;
  /** Leaves no finding out. */
  readonly isWhole: boolean;
}

/** One target for people: the verdict, what was found by level and rule, and what a shopper sees. */
export function writeReport(report: TargetReport, { paint, isWhole }: ReportOptions): string {
  const tone = hasErrors(report)
    ? 'error'
    : report.findings.some(({ level }) => level === 'warning')
      ? 'warning'
      : 'good';
  const mark = tone === 'good' ? '✓' : MARKS[tone];
  const lines = [
    `${paint(mark, tone)} ${paint(plainText(report.target), 'strong')} · ${summarise(report)}`,
    ...LEVELS.flatMap((level) =>
      groupByRule(report.findings.filter((finding) => finding.level === level)).flatMap((group) =>
        writeGroup(group, { paint, isWhole }),
      ),
    ),
    ...writeSees(report.sees, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function groupByRule(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups.values()];
}

function writeGroup(group: readonly Finding[], { paint, isWhole }: ReportOptions): readonly string[] {
  const shown = isWhole ? group : group.slice(0, MAX_OF_A_RULE);
  const lines = shown.flatMap((finding, at) => {
    const next = shown[at + 1];
    return writeFinding(finding, {
      paint,
      // The same sentence under each of twenty would hide what differs.
      hasShopper: finding.shopper !== next?.shopper,
      hasMend: finding.mend !== next?.mend || finding.message !== next?.message,
    });
  });
  const more = group.length - shown.length;
  const rule = group[0]?.rule ?? '';
  return [
    '',
    ...lines,
    ...(more > 0 ? [`${INDENT}… and ${sayCount(more, 'finding')} more of ${rule}; --all shows them.`] : []),
  ];
}

interface FindingOptions {
  readonly paint: Paint;
  readonly hasShopper: boolean;
  readonly hasMend: boolean;
}

function writeFinding(finding: Finding, { paint, hasShopper, hasMend }: FindingOptions): readonly string[] {
  const { level, path, entry, message, shopper, mend, excerpt } = finding;
  const where = [path, entry ?? ''].filter(Boolean).map(plainText).join(paint(' · ', 'faint'));
  const more = (label: string, text: string) =>
    `${INDENT}${paint(label.padEnd(9), 'faint')}${plainText(text)}`;
  return [
    `  ${paint(MARKS[level], level)} ${where ? `${where}${paint(' · ', 'faint')}` : ''}${plainText(message)}`,
    ...(excerpt
      ? plainText(excerpt)
          .split('\n')
          .map((line) => `${INDENT}${paint(`| ${line}`, 'faint')}`)
      : []),
    ...(shopper && hasShopper ? [more('Shopper:', shopper)] : []),
    ...(mend && hasMend ? [more('Mend:', mend)] : []),
  ];
}

function writeSees(sees: readonly string[], paint: Paint): readonly string[] {
  if (sees.length === 0) return [];
  return [
    '',
    `  ${paint('What a shopper sees', 'strong')}`,
    ...sees.map((line) => `${INDENT}${plainText(line)}`),
  ];
}
