import { isAnswerDelta } from 'virtual:shopbell-guards';
import { AdapterError } from '../../../contract/errors';
import type { AssistantPort } from '../../../contract/types';
import type { ServicePorts } from '../loadService';
import { readStream } from './readStream';

/** `answer` of an assistant. One that breaks off is not asked for again: the shopper has read half of it. */
export function createAnswerSource({ caller, context, lifetime }: ServicePorts): AssistantPort['answer'] {
  return async function* (question, known, options) {
    const json = { question, context: known };
    const pieces = readStream({
      clock: context.clock,
      signal: options.signal,
      over: new AbortController(),
      connect: (signal) =>
        caller.send('/assistant', { ...options, signal }, { json, isMine: true, isStream: true }),
    });
    try {
      for await (const { event = 'message', data } of pieces) {
        if (event === 'done') return;
        if (event === 'message' && isAnswerDelta(data)) yield data;
      }
    } catch (error) {
      if (error instanceof AdapterError) throw error;
    }
    const isAborted = options.signal.aborted || lifetime.aborted;
    throw new AdapterError(isAborted ? 'aborted' : 'network', 'The answer broke off.');
  };
}
