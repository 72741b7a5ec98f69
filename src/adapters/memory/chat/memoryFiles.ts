import type { ChatFeatures } from '../../../contract/types';

/** Files that the memory adapter takes. */
export const MEMORY_FILES: NonNullable<ChatFeatures['attachments']> = {
  maxBytes: 5_000_000,
  types: ['image/png', 'image/jpeg', 'image/webp', 'text/plain'],
};
