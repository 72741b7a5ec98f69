import type { Context } from 'hono';
import { ProblemError } from './problem';
import { FILE_TYPES, sniffMediaType } from './sniffMediaType';

/** Of one file. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_NAME = 200;
const OF_PATHS = /^.*[\\/]/;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** A file as it may be stored: of a type that is taken, its name without paths and invisible characters. */
export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The request's multipart form; a problem where it is none. */
export async function readForm(context: Context): Promise<FormData> {
  try {
    return await context.req.formData();
  } catch {
    throw new ProblemError('invalid_input', 'The body is not a multipart form.');
  }
}

/** The files of a field of the form, in order; a problem for one that is not taken. */
export function readFiles(form: FormData, field: string): Promise<readonly UploadedFile[]> {
  return Promise.all(
    form.getAll(field).map((part) => {
      if (typeof part === 'string')
        throw new ProblemError('invalid_input', `The part "${field}" is no file.`);
      return readFile(part);
    }),
  );
}

async function readFile(file: File): Promise<UploadedFile> {
  if (file.size > MAX_FILE_BYTES) throw new ProblemError('too_large', 'The file is too large.');
  const data = new Uint8Array(await file.arrayBuffer());
  const mediaType = sniffMediaType(data);
  if (!mediaType)
    throw new ProblemError('unsupported', `Files must be of a type of: ${FILE_TYPES.join(', ')}.`);
  const name = file.name.replace(OF_PATHS, '').replace(INVISIBLE, '').trim().slice(0, MAX_NAME);
  return { name: name || 'file', mediaType, data };
}
