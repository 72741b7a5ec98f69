import { AdapterError } from '../../contract/errors';

type Method<Args extends readonly unknown[], T> = (...args: Args) => Promise<T>;

/** The method with the items of its answer. */
export function itemsOf<Args extends readonly unknown[], T>(
  method: Method<Args, { readonly items: T }>,
): Method<Args, T> {
  return async (...args) => (await method(...args)).items;
}

/** The method with null where there is none such. */
export function orNull<Args extends readonly unknown[], T>(method: Method<Args, T>): Method<Args, T | null> {
  return (...args) =>
    method(...args).catch((error: unknown) => {
      if (error instanceof AdapterError && error.code === 'not_found') return null;
      throw error;
    });
}
