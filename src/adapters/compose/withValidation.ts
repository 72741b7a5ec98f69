import type { AdapterFactory } from '../../contract/types';
import { mapMethods } from './ports/mapMethods';
import { validateMethod } from './validation/validateMethod';

/**
 * An adapter around one whose code or backend is not to be trusted. Inputs beyond the contract's limits are
 * refused before they leave (`invalid_input` or `too_large`, naming the field), page sizes are cut to what
 * is allowed, answers of another shape are a `protocol` error, and whatever else is thrown is `internal`.
 */
export function withValidation(factory: AdapterFactory): AdapterFactory {
  return (context) => mapMethods(factory(context), validateMethod);
}
