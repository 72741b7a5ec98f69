import { DOORS, RULES, type Rule } from '../architecture.table';
import type { Import } from './readImports';

/** What is wrong with an import by the table, in one line; null when nothing is. */
export function findViolation(each: Import, rules: readonly Rule[] = RULES): string | null {
  const { file, line, target, isPackage, kind } = each;
  const rule = rules
    .filter(({ from }) => isUnder(file, from))
    .toSorted((a, b) => b.from.length - a.from.length)[0];
  const where = `${file}:${line} imports ${target}`;
  if (!rule) return `${where}: no rule covers this folder.`;
  if (isPackage) {
    const may = rule.packages ?? [];
    const isAllowed = may.some((name) =>
      name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name,
    );
    return isAllowed ? null : `${where}: ${rule.from} may use ${may.join(', ') || 'no package'}.`;
  }
  const sameFeature = /^src\/(features|adapters)\/[^/]+\//.exec(file)?.[0];
  if (sameFeature && target.startsWith(sameFeature)) return null;
  const allowed = [
    ...rule.may,
    ...(kind === 'type' ? (rule.mayTypes ?? []) : []),
    ...(kind === 'dynamic' ? (rule.mayLoad ?? []) : []),
  ];
  if (!allowed.some((place) => isUnder(target, place))) {
    return `${where} (${kind}): ${rule.from} may import ${allowed.join(', ') || 'nothing'}.`;
  }
  const isBarrel = /^src\/.*\/index$/.test(target) && !DOORS.some((door) => door.test(target));
  return isBarrel ? `${where}: a barrel that is no door.` : null;
}

/** A place ending with a slash is a folder; any other is a file or a folder of exactly that name. */
function isUnder(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`);
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
