import { testAdapter } from '../../src/testing/testAdapter';
import { createFilesWorld } from '../support/createFilesWorld';

testAdapter('files', createFilesWorld, { capabilities: ['faq', 'catalog', 'suggestions', 'contact'] });
