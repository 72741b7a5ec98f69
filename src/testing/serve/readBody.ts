import * as schemas from '../../contract/schemas';
import type { Call, SchemaName } from '../../contract/protocol';
import { refuse } from './refusal';

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly File[];
}

const MAX_BYTES = 12_000_000;

/** The body of a request as its call has it: checked JSON, or a form with checked JSON and files. */
export async function readBody(request: Request, { body: schema, form }: Call): Promise<ReadBody> {
  if (Number(request.headers.get('content-length')) > MAX_BYTES)
    throw refuse('too_large', 'The body is too large.');
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  if (form && isForm) {
    const data = await request.formData().catch(() => {
      throw refuse('invalid_input', 'This is no form.');
    });
    const json = form.json === undefined ? undefined : data.get(form.json);
    const files = data.getAll(form.files).filter((part) => part instanceof File);
    return { files, body: schema && check(schema, typeof json === 'string' ? json : '') };
  }
  if (form && !schema) throw refuse('invalid_input', 'A form with a file is wanted.');
  return { files: [], body: schema && check(schema, await request.text()) };
}

function check(name: SchemaName, text: string): unknown {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refuse('invalid_input', 'This is no JSON.');
  }
  const schema = schemas[name];
  const result =
    typeof schema === 'object' && 'safeParse' in schema ? schema.safeParse(data) : { success: false };
  if (!result.success) throw refuse('invalid_input', `This is no ${name}.`);
  return 'data' in result ? result.data : data;
}
