import type { System } from '../System';
import { checkFile } from './checkFile';
import { detectKind } from './detectKind';
import { checkEndpoint } from './endpoint/checkEndpoint';
import { SilenceError } from './endpoint/createProbe';
import type { EndpointOptions } from './endpoint/Visit';
import {
  FILE_KINDS,
  type CheckContext,
  type FileKind,
  type Finding,
  type Kind,
  type TargetReport,
} from './Finding';
import { readJsonText } from './json/readJsonText';
import { checkPage } from './page/checkPage';
import { openFile } from './shape/openFile';
import { findAt } from './shape/writePath';
import { openTarget, type Opened } from './targets/openTarget';

export interface CheckOptions extends EndpointOptions {
  readonly kind?: Kind;
  readonly isThorough: boolean;
}

export interface CheckPorts {
  readonly system: System;
  readonly options: CheckOptions;
  readonly progress: CheckContext['progress'];
}

/** Checks every target, in their order; a catalog among them is known to the suggestion lists. Never rejects for what it finds. */
export async function runCheck(
  targets: readonly string[],
  ports: CheckPorts,
): Promise<readonly TargetReport[]> {
  const { system, options, progress } = ports;
  const files: ReadFile[] = [];
  for (const target of targets)
    files.push(readOpened(target, await openTarget(target, { ...options, system }), options.kind));
  const catalog = collectCatalog(files);
  const context: CheckContext = {
    now: system.now(),
    isThorough: options.isThorough,
    progress,
    ...(catalog && { catalog }),
  };
  const reports: TargetReport[] = [];
  for (const file of files) reports.push(await reportOn(file, ports, context));
  return reports;
}

/** A target that has been read, as far as that went. */
interface ReadFile {
  readonly target: string;
  readonly opened: Opened;
  readonly kind: Kind | null;
  readonly data?: unknown;
  readonly findings: readonly Finding[];
}

function readOpened(target: string, opened: Opened, wanted: Kind | undefined): ReadFile {
  if (opened.is === 'endpoint' || opened.is === 'page')
    return { target, opened, kind: opened.is, findings: [] };
  if (opened.is === 'out of reach')
    return { target, opened, kind: wanted ?? null, findings: [opened.finding] };
  // An error page is no file with mistakes.
  if (opened.findings.some(({ rule }) => rule === 'file.status')) {
    return { target, opened, kind: wanted ?? null, findings: opened.findings };
  }
  const { findings, ...json } = readJsonText(opened.bytes);
  const all = [...opened.findings, ...findings];
  if (!('data' in json)) return { target, opened, kind: wanted ?? null, findings: all };
  const kind = wanted ?? detectKind(json.data, target);
  return { target, opened, kind, data: json.data, findings: kind ? all : [...all, UNKNOWN_KIND] };
}

const UNKNOWN_KIND: Finding = {
  level: 'error',
  rule: 'file.unknown-kind',
  path: '',
  message: 'It cannot be told what this file is.',
  mend: `Say it with --kind ${FILE_KINDS.join('|')}.`,
};

/** Title of each product by id, of all catalogs among the files. */
function collectCatalog(files: readonly ReadFile[]): ReadonlyMap<string, string> | null {
  const catalogs = files.filter(({ kind, data }) => kind === 'catalog' && data !== undefined);
  if (catalogs.length === 0) return null;
  // A product that must be mended is still one that the lists may name.
  const products = catalogs.flatMap(({ data }) => openFile('catalog', data).all);
  return new Map(
    products.flatMap((product) => {
      const [id, title] = ['id', 'title'].map((name) => findAt(product, [name]));
      return typeof id === 'string' ? [[id, typeof title === 'string' ? title : id]] : [];
    }),
  );
}

const isFileKind = (kind: Kind | null): kind is FileKind => FILE_KINDS.some((each) => each === kind);

async function reportOn(
  file: ReadFile,
  { system, options }: CheckPorts,
  context: CheckContext,
): Promise<TargetReport> {
  const { target, opened, kind, data, findings } = file;
  const base = { target, kind, isReached: opened.is !== 'out of reach' };
  if (opened.is === 'endpoint') {
    try {
      return { ...base, ...(await checkEndpoint(opened.url, { system, options, context })) };
    } catch (error) {
      if (!(error instanceof SilenceError)) throw error;
      const silence: Finding = {
        level: 'error',
        rule: 'target.unreachable',
        path: '',
        message: error.message,
      };
      return { ...base, isReached: false, findings: [silence], sees: [] };
    }
  }
  if (opened.is === 'page') return { ...base, ...checkPage(opened.html, opened) };
  if (!isFileKind(kind) || data === undefined) return { ...base, findings, sees: [] };
  const checked = await checkFile(kind, data, context);
  return {
    ...base,
    findings: [...findings, ...checked.findings],
    sees: findings.some(({ level }) => level === 'error')
      ? ['Nothing of it, until the errors are mended.']
      : checked.sees,
  };
}
