import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { ERROR_CODES, type ErrorCode } from '../../contract/errors';
import type { KitError } from './Case';

const DEPTH = 8;
const MOST_CHARS = 200;

interface Refusal {
  /** Any of them will do; none: every code. */
  readonly codes: readonly ErrorCode[];
  readonly secrets: readonly string[];
}

/** The error that a call ends with; fails when it does not end so, or throws instead of rejecting. */
export async function refused(call: () => Promise<unknown>, refusal: Refusal): Promise<KitError> {
  let started: Promise<unknown>;
  try {
    started = call();
  } catch (thrown) {
    throw new Error(`Threw instead of rejecting: ${String(thrown)}`, { cause: thrown });
  }
  let answer: unknown;
  try {
    answer = await started;
  } catch (thrown) {
    return verifyError(thrown, refusal);
  }
  const told = inspect(answer, { depth: 1, breakLength: Infinity }).slice(0, MOST_CHARS);
  const wanted = refusal.codes.join(' or ') || 'an error';
  throw new Error(`Resolved with ${told} instead of rejecting with ${wanted}.`);
}

/** The error as the contract has it; fails for any other, for another code, and for one that holds a secret. */
export function verifyError(thrown: unknown, { codes, secrets }: Refusal): KitError {
  assert.ok(thrown instanceof Error, `Threw ${inspect(thrown)}, which is no error.`);
  const { name, code, retryable } = thrown as KitError;
  assert.equal(name, 'AdapterError', `Threw a ${name} instead of an AdapterError: ${thrown.message}`);
  assert.ok(ERROR_CODES.includes(code), `There is no error code ${inspect(code)}.`);
  assert.equal(typeof retryable, 'boolean', 'An AdapterError says whether it may be tried again.');
  const isExpected = codes.length === 0 || codes.includes(code);
  assert.ok(isExpected, `Rejected with ${code} instead of ${codes.join(' or ')}.`);
  const text = inspect(thrown, { depth: DEPTH, maxStringLength: null });
  const told = secrets.filter((secret) => text.includes(secret));
  assert.deepEqual(told, [], 'The error holds a secret.');
  return thrown as KitError;
}
