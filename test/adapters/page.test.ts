import { testAdapter } from '../../src/testing/testAdapter';
import { createPageWorld } from '../support/createPageWorld';

testAdapter('page', createPageWorld, { capabilities: ['faq', 'catalog', 'suggestions'] });
