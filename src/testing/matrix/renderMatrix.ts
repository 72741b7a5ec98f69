import { describeCell } from './describeCell';
import type { SubjectRecord } from './SubjectRecord';

/** Records of several subjects as a Markdown table: lines of the kit down, subjects across. */
export function renderMatrix(records: readonly SubjectRecord[]): string {
  const rows = sortRows([...new Set(records.flatMap(({ rows }) => rows.map(({ row }) => row)))]);
  const lines = [
    ['', ...records.map(({ subject }) => subject)],
    ['---', ...records.map(() => '---')],
    ...rows.map((row) => [
      row,
      ...records.map((record) => describeCell(record.rows.find((each) => each.row === row))),
    ]),
  ];
  return `${lines.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n')}\n`;
}

/** What is about every adapter first, then each capability with its methods, in the order of the kit. */
function sortRows(rows: readonly string[]): readonly string[] {
  const groups = [...new Set(rows.map(groupOf))];
  return groups.flatMap((group) => rows.filter((row) => groupOf(row) === group));
}

/** The capability that a line is about. */
function groupOf(row: string): string {
  return row.split(/\.| · /)[0] ?? row;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
