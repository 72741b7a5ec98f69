import { AdapterError } from '../../contract/errors';

/** The answer, or null where there is none such. */
export function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error: unknown) => {
    if (error instanceof AdapterError && error.code === 'not_found') return null;
    throw error;
  });
}
