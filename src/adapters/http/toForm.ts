import type { TicketFile } from '../../contract/types';

/** A file may be large and the way slow. */
export const FILE_TIMEOUT_MS = 60_000;

/** Files as the parts of that name, with the time they may take. */
export function toForm(name: string, files: readonly TicketFile[]) {
  const body = new FormData();
  for (const { name: fileName, type, data } of files) {
    body.append(name, data.slice(0, data.size, type), fileName);
  }
  return { body, timeoutMs: FILE_TIMEOUT_MS };
}
