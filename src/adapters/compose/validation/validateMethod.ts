import { AdapterError } from '../../../contract/errors';
import type { CallOptions } from '../../../contract/types';
import type { MethodOf } from '../ports/mapMethods';
import { STREAMS, type Method, type MethodName } from '../ports/methods';
import { ANSWERS, type AnswerCheck } from './answers';
import { findFault } from './checks';
import { clampPage } from './clampPage';
import { INPUTS } from './inputs';
import { detailsOf, toAdapterError } from './toAdapterError';

/** The method with what goes in and what comes out checked; it fails with `AdapterError` and nothing else. */
export function validateMethod(method: MethodOf): Method {
  return STREAMS.has(method.name)
    ? (...args) => checkStream(method, args)
    : (...args) => checkCall(method, args);
}

async function checkCall(method: MethodOf, args: readonly unknown[]): Promise<unknown> {
  const check = ANSWERS[method.name as MethodName] as AnswerCheck | 'nothing' | undefined;
  try {
    refuseFaults(method, args);
    const answer = await method.call(...clampPage(method, args));
    if (check === 'nothing') return undefined;
    if (check && !check(answer)) throw createProtocolError(method);
    return answer;
  } catch (thrown) {
    throw toAdapterError(thrown, method, signalOf(args));
  }
}

/**
 * Events and pieces of answers that do not fit are left out, as a newer backend's are. An order is all that
 * its stream has to say, so one that does not fit ends it.
 */
async function* checkStream(method: MethodOf, args: readonly unknown[]): AsyncGenerator {
  const check = ANSWERS[method.name as MethodName] as AnswerCheck;
  try {
    refuseFaults(method, args);
    for await (const piece of method.call(...args) as AsyncIterable<unknown>) {
      if (check(piece)) yield piece;
      else if (method.name === 'orders.subscribe') throw createProtocolError(method);
    }
  } catch (thrown) {
    throw toAdapterError(thrown, method, signalOf(args));
  }
}

function refuseFaults(method: MethodOf, args: readonly unknown[]): void {
  const inputs = INPUTS[method.name as MethodName] as (typeof INPUTS)[MethodName] | undefined;
  const fault = inputs && findFault(inputs, (_, place) => args[place], method.port);
  if (!fault) return;
  const what = fault.code === 'invalid_input' ? 'is not as it must be' : fault.code.replace('_', ' ');
  throw new AdapterError(fault.code, `${method.name}: ${fault.field} ${what}.`, detailsOf(method));
}

const createProtocolError = (method: MethodOf) =>
  new AdapterError(
    'protocol',
    `${method.name} answered in a form that is not understood.`,
    detailsOf(method),
  );

const signalOf = (args: readonly unknown[]) => (args.at(-1) as CallOptions | undefined)?.signal;
