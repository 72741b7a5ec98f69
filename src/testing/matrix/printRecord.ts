import { describeCell } from './describeCell';
import type { SubjectRecord } from './SubjectRecord';

const INDENT = 14;

/** A record as lines for a terminal, one for each capability, with what failed below. */
export function printRecord({ subject, rows }: SubjectRecord): string {
  const count = rows.reduce((sum, { passed, failed }) => sum + passed + failed.length, 0);
  const failed = rows.flatMap((row) => row.failed);
  const groups = [...new Set(rows.map(({ row }) => row.split(/\.| · /)[0] ?? row))];
  const lines = groups.map((group) => {
    const own = rows.filter(
      ({ row }) => row === group || row.startsWith(`${group}.`) || row.startsWith(`${group} · `),
    );
    const cells = own.map((row) => `${shorten(row.row, group)} ${describeCell(row)}`.trim());
    return `  ${group.padEnd(INDENT)}${cells.join('   ')}`;
  });
  return [
    `Conformance of ${subject}: ${count - failed.length} of ${count} cases hold`,
    ...lines,
    ...failed.map((id) => `  ✗ ${id}`),
  ].join('\n');
}

function shorten(row: string, group: string): string {
  return row.slice(group.length).replace(/^(\.| · )/, '');
}
