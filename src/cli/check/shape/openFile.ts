import type * as z from 'zod/mini';
import {
  CatalogFile,
  ContactList,
  FaqEntry,
  FaqList,
  ListsFile,
  NeighbourList,
  Product,
  ContactWay,
} from '../../../contract/schemas';
import type { FileKind, Finding, Located } from '../Finding';
import { explainIssue, type Issue } from './explainIssue';
import { ALIASES } from './fields';
import { findFieldMistakes } from './findFieldMistakes';
import { nameEntry } from './nameEntry';
import { writePath } from './writePath';

interface Shape {
  readonly file: z.ZodMiniType;
  /** Fields of one entry. */
  readonly entry: { readonly shape: object };
  /** Under which name the entries stand. */
  readonly container: string;
  /** Other fields of the file. */
  readonly around: readonly string[];
  /** What a file without them gets. */
  readonly defaults: object;
  readonly shopper: string;
}

const SHAPES: Readonly<Record<FileKind, Shape>> = {
  faq: {
    file: FaqList,
    entry: FaqEntry,
    container: 'items',
    around: ['version'],
    // The widget takes the ETag or a hash.
    defaults: { version: '' },
    shopper: 'No question of this list is answered: one wrong entry and the widget refuses all of it.',
  },
  catalog: {
    file: CatalogFile,
    entry: Product,
    container: 'items',
    around: ['version'],
    defaults: {},
    shopper: 'No product of this list is shown: one wrong entry and the widget refuses all of it.',
  },
  lists: {
    file: ListsFile,
    entry: NeighbourList,
    container: 'lists',
    around: ['version', 'popular'],
    defaults: {},
    shopper: 'No suggestion comes from these lists: one wrong entry and the widget refuses all of them.',
  },
  contact: {
    file: ContactList,
    entry: ContactWay,
    container: 'items',
    around: ['incident', 'load'],
    defaults: {},
    shopper: 'No way to reach a person is shown: one wrong entry and the widget refuses all of them.',
  },
};

export interface OpenedFile {
  /** Every entry, whatever it is. */
  readonly all: readonly unknown[];
  /** The entries that are as they should be, with their places. */
  readonly entries: readonly Located<unknown>[];
  /** The file's other fields that are as they should be. */
  readonly around: Readonly<Record<string, unknown>>;
  /** False when the widget refuses it. */
  readonly isAccepted: boolean;
  readonly findings: readonly Finding[];
}

/** A file of that kind held against its schema; what is right in it can be looked at further. */
export function openFile(kind: FileKind, data: unknown): OpenedFile {
  const shape = SHAPES[kind];
  const found = findList(shape, data);
  const before = found.finding ? [found.finding] : [];
  if (!found.list) return { all: [], entries: [], around: {}, isAccepted: false, findings: before };
  const { list, prefix, around } = found;
  const whole: Readonly<Record<string, unknown>> = { ...shape.defaults, ...around, [shape.container]: list };
  const issues = findIssues(shape.file, whole);
  const isEntry = ({ path }: Issue) => path[0] === shape.container && path.length > 1;
  const badEntries = new Set(issues.filter(isEntry).map(({ path }) => path[1]));
  const badFields = new Set(issues.map(({ path }) => path[0]));
  const place = (at: number) => writePath([...prefix, at]);
  const complaints = issues.map((issue): Finding => {
    const entry = isEntry(issue) ? nameEntry(list[Number(issue.path[1])]) : undefined;
    const [first = '', ...rest] = issue.path;
    return {
      level: 'error',
      rule: `${kind}.schema`,
      path: writePath(first === shape.container ? [...prefix, ...rest] : issue.path),
      ...(entry && { entry }),
      ...explainIssue(issue, whole),
      shopper: shape.shopper,
    };
  });
  return {
    all: list,
    entries: list.flatMap((value, at) => (badEntries.has(at) ? [] : [{ value, path: place(at) }])),
    around: Object.fromEntries(
      shape.around.flatMap((name) =>
        Object.hasOwn(around, name) && !badFields.has(name) ? [[name, whole[name]]] : [],
      ),
    ),
    isAccepted: issues.length === 0 && before.length === 0,
    findings: [
      ...before,
      ...complaints,
      ...list.flatMap((value, at) => findStrayFields(value, shape, place(at))),
    ],
  };
}

interface FoundList {
  readonly list: readonly unknown[] | null;
  readonly prefix: readonly PropertyKey[];
  /** The other fields of the file. */
  readonly around: object;
  readonly finding: Finding | null;
}

/** The entries: a bare list, under their name, or under another name that must be mended. */
function findList({ container, shopper }: Shape, data: unknown): FoundList {
  if (Array.isArray(data)) return { list: data, prefix: [], around: {}, finding: null };
  const complain = (message: string, mend: string): Finding => ({
    level: 'error',
    rule: 'file.shape',
    path: '',
    message,
    shopper,
    mend,
  });
  const whole = `{ "${container}": [ … ] }`;
  if (typeof data !== 'object' || data === null) {
    const finding = complain('It is neither a list nor an object.', `Write [ … ] or ${whole}.`);
    return { list: null, prefix: [], around: {}, finding };
  }
  const { [container]: own, ...around } = data as Readonly<Record<string, unknown>>;
  if (Array.isArray(own)) return { list: own, prefix: [container], around, finding: null };
  const message = `"${container}", the list itself, is ${own === undefined ? 'missing' : 'no list'}.`;
  const names = [...(ALIASES[container] ?? []), ...Object.keys(around)];
  const other = names.find((name) => Object.hasOwn(around, name) && Array.isArray(around[name]));
  if (!other) return { list: null, prefix: [], around, finding: complain(message, `Write ${whole}.`) };
  const { [other]: list, ...rest } = around;
  const finding = complain(message, `Rename "${other}" to "${container}".`);
  return { list: list as readonly unknown[], prefix: [other], around: rest, finding };
}

/** What the schema says against the data, place by place. */
export function findIssues(schema: z.ZodMiniType, data: unknown): readonly Issue[] {
  const result = schema.safeParse(data);
  return result.success ? [] : result.error.issues;
}

function findStrayFields(value: unknown, { entry: { shape } }: Shape, path: string): readonly Finding[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const entry = nameEntry(value);
  return findFieldMistakes(value, { path, ...(entry && { entry }), fields: Object.keys(shape) });
}
