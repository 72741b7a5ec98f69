import type { Finding } from '../Finding';
import type { OpenOptions } from './openTarget';

export interface FetchedFile {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

/** A static file as the widget fetches it, and what its host should say along. */
export async function fetchFile(
  url: string,
  { system, origin, timeoutMs }: OpenOptions,
): Promise<FetchedFile> {
  const response = await system.fetch(url, {
    headers: { ...(origin && { origin }) },
    signal: AbortSignal.timeout(timeoutMs),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, findings: checkHost(response, new URL(url).origin, origin) };
}

function checkHost(
  { ok, status, headers }: Response,
  host: string,
  origin: string | undefined,
): readonly Finding[] {
  if (!ok) {
    return [
      {
        level: 'error',
        rule: 'file.status',
        path: '',
        message: `The host answers ${status}.`,
        shopper: 'Nothing of it is shown.',
        mend: 'Is the address right, and may everybody read it?',
      },
    ];
  }
  const allowed = headers.get('access-control-allow-origin')?.trim();
  const findings: Finding[] = [];
  if (origin && origin !== host && allowed !== '*' && allowed !== origin) {
    findings.push({
      level: 'error',
      rule: 'file.cors',
      path: '',
      message: allowed ? `It allows pages of ${allowed} only.` : `It does not allow pages of ${origin}.`,
      shopper: `On ${origin} nothing of it is shown.`,
      mend: `Send Access-Control-Allow-Origin: ${origin} or *.`,
    });
  }
  if (!headers.get('etag')) {
    findings.push({
      level: 'advice',
      rule: 'file.etag',
      path: '',
      message: 'The host sends no ETag.',
      shopper: 'Whoever comes back downloads it again.',
      mend: 'Most static hosts send one when asked to.',
    });
  }
  return findings;
}
