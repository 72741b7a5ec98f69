import { withValidation } from '../../src/adapters/compose/withValidation';
import { CAPABILITIES } from '../../src/contract/types/common';
import { createMemorySubject } from '../../src/testing/fake/createMemorySubject';
import { testAdapter } from '../../src/testing/testAdapter';

testAdapter('withValidation(memory)', createMemorySubject(withValidation), { capabilities: CAPABILITIES });
