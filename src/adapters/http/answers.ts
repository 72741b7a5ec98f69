import { AdapterError } from '../../contract/errors';

type Method<Args extends readonly unknown[], T> = (...args: Args) => Promise<T>;

/** The method with one member of its answer instead of the whole. */
export function take<
  Name extends string,
  Args extends readonly unknown[],
  Answer extends Record<Name, unknown>,
>(name: Name, method: Method<Args, Answer>): Method<Args, Answer[Name]> {
  return async (...args) => (await method(...args))[name];
}

/** The method with null where there is none such. */
export function orNull<Args extends readonly unknown[], T>(method: Method<Args, T>): Method<Args, T | null> {
  return (...args) =>
    method(...args).catch((error: unknown) => {
      if (error instanceof AdapterError && error.code === 'not_found') return null;
      throw error;
    });
}
