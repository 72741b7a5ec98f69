import { CAPABILITIES } from '../../src/contract/types/common';
import { createMemorySubject } from '../../src/testing/fake/createMemorySubject';
import { testAdapter } from '../../src/testing/testAdapter';

testAdapter('memory', createMemorySubject(), { capabilities: CAPABILITIES });
