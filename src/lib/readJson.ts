import { AdapterError } from '../contract/errors';

/** The body of a response in the shape the guard demands; HTML, torn or other JSON is a `protocol` error. */
export async function readJson<T>(response: Response, guard: (data: unknown) => data is T): Promise<T> {
  const text = await response.text().catch((cause: unknown) => {
    throw new AdapterError('network', 'The answer broke off.', { cause });
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Falls through to the one error below.
  }
  if (!guard(data))
    throw new AdapterError('protocol', 'The server answered in a form that is not understood.');
  return data;
}
