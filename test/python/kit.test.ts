import { test } from 'vitest';
import { testAdapter } from '../../src/testing/testAdapter';
import { createPythonWorld } from '../support/createPythonWorld';
import { findPython } from '../support/startPythonShop';

const python = findPython();

if (python) {
  testAdapter('http + Python', createPythonWorld(python), { capabilities: ['faq', 'orders'] });
} else {
  test.skip('http + Python: there is no Python on this machine');
}
