import type { System } from '../../System';
import type { Fetched } from '../page/ShopPage';
import { explainFailure } from '../endpoint/explainFailure';
import { FILE_KINDS, type Finding, type Kind } from '../Finding';
import { fetchFile } from './fetchFile';
import { findPage, isPageText } from './findPage';

export interface OpenOptions {
  readonly system: System;
  /** What the merchant says it is. */
  readonly kind?: Kind;
  readonly origin?: string;
  readonly timeoutMs: number;
}

/** A target before it is checked. */
export type Opened =
  | { readonly is: 'endpoint'; readonly url: string }
  | ({ readonly is: 'page'; readonly html: string } & Fetched)
  | { readonly is: 'file'; readonly bytes: Uint8Array; readonly findings: readonly Finding[] }
  | { readonly is: 'out of reach'; readonly finding: Finding };

/** Reads a file, fetches one, or takes the address as an endpoint's. */
export async function openTarget(target: string, options: OpenOptions): Promise<Opened> {
  const { kind, timeoutMs } = options;
  const url = findUrl(target);
  if (!url)
    return kind === 'endpoint'
      ? outOfReach(`"${target}" is no address.`, 'Write https://shop.example/shopbell/v1.')
      : readLocal(target, options);
  const isFile =
    FILE_KINDS.some((each) => each === kind) || (kind === undefined && url.pathname.endsWith('.json'));
  try {
    if (isFile) return { is: 'file', ...(await fetchFile(url.href, options)) };
    return (await findPage(url, options)) ?? { is: 'endpoint', url: url.href };
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    return outOfReach(explainFailure(cause, { url: url.href, timeoutMs, isLate }));
  }
}

function findUrl(target: string): URL | null {
  try {
    const url = new URL(target);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

async function readLocal(target: string, { system, kind }: OpenOptions): Promise<Opened> {
  try {
    const bytes = await system.readFile(target);
    const isPage = kind ? kind === 'page' : isPageText(target, bytes);
    if (isPage) return { is: 'page', html: new TextDecoder().decode(bytes) };
    return { is: 'file', bytes, findings: [] };
  } catch (error) {
    return explainUnread(target, error as NodeJS.ErrnoException);
  }
}

function explainUnread(target: string, { code = '' }: NodeJS.ErrnoException): Opened {
  const looksLikeHost =
    /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?\//.test(target) && !target.endsWith('.json');
  if (code === 'ENOENT' && (looksLikeHost || target.startsWith('/shopbell'))) {
    return outOfReach(
      'There is no such file.',
      `Is it an endpoint? Name it whole: ${looksLikeHost ? `https://${target}` : `https://shop.example${target}`}`,
    );
  }
  return outOfReach(
    REASONS[code] ?? `It cannot be read (${code || 'no reason given'}).`,
    code === 'EISDIR' ? `Name the files in it: ${target.replace(/\/$/, '')}/*.json` : undefined,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read by you.',
  EPERM: 'It may not be read by you.',
};

const outOfReach = (message: string, mend?: string): Opened => ({
  is: 'out of reach',
  finding: { level: 'error', rule: 'target.unreachable', path: '', message, ...(mend && { mend }) },
});
