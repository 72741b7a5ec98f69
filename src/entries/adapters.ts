export { combine, type Combination, type CombineOptions } from '../adapters/compose/combine';
export { merge } from '../adapters/compose/merge';
export { withCache, type CacheOptions } from '../adapters/compose/withCache';
export { withValidation } from '../adapters/compose/withValidation';
export { AdapterError, ERROR_CODES, type ErrorCode } from '../contract/errors';
export { CAPABILITIES } from '../contract/types/common';
export type * from '../contract/types';
