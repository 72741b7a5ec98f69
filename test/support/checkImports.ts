import { DOORS, RULES, type Rule } from '../architecture.table';
import type { Import } from './readImports';

/** What is wrong with an import by the table, in one line; null when nothing is. */
export function findViolation(each: Import, rules: readonly Rule[] = RULES): string | null {
  const { file, line, target, isPackage, kind } = each;
  const rule = rules
    .filter(({ from }) => file.startsWith(from))
    .sort((a, b) => b.from.length - a.from.length)[0];
  const where = `${file}:${line} imports ${target}`;
  if (!rule) return `${where}: no rule covers this folder.`;
  if (isPackage) {
    const may = rule.packages ?? [];
    return may.includes(target) ? null : `${where}: ${rule.from} may use ${may.join(', ') || 'no package'}.`;
  }
  const sameFeature = /^src\/(features|adapters)\/[^/]+\//.exec(file)?.[0];
  if (sameFeature && target.startsWith(sameFeature)) return null;
  const allowed = [
    ...rule.may,
    ...(kind === 'type' ? (rule.mayTypes ?? []) : []),
    ...(kind === 'dynamic' ? (rule.mayLoad ?? []) : []),
  ];
  if (!allowed.some((prefix) => target.startsWith(prefix))) {
    return `${where} (${kind}): ${rule.from} may import ${allowed.join(', ') || 'nothing'}.`;
  }
  const isBarrel = target.endsWith('/index') && !DOORS.some((door) => door.test(target));
  return isBarrel ? `${where}: a barrel that is no door.` : null;
}

/** Runtime cycles among the files, each as the files along it. */
export function findCycles(imports: readonly Import[]): readonly string[] {
  const graph = new Map<string, string[]>();
  for (const { file, target, isPackage, kind } of imports) {
    const from = file.replace(/\.tsx?$/, '');
    if (!isPackage && kind === 'static') graph.set(from, [...(graph.get(from) ?? []), target]);
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]) => {
    const start = path.indexOf(node);
    if (start >= 0) cycles.push([...path.slice(start), node].join(' → '));
    if (start >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}
