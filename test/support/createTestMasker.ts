import { createMasker, type Masker } from '../../src/core/createMasker';
import { clock } from './createContext';

/** A masker with the real rules. */
export function createTestMasker(): Masker {
  return createMasker({ load: () => import('../../src/core/createSecrets'), clock });
}
