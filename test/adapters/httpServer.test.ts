import { CAPABILITIES } from '../../src/contract/types/common';
import { testAdapter } from '../../src/testing/testAdapter';
import { createServerWorld } from '../support/createServerWorld';

testAdapter('http, reference server', createServerWorld(), { capabilities: CAPABILITIES });
