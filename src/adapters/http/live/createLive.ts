import { isAnswerDelta, isOrder } from 'virtual:shopbell-guards';
import { AdapterError } from '../../../contract/errors';
import type { AdapterContext, AssistantPort, ChatPort, Order, OrdersPort } from '../../../contract/types';
import type { Caller } from '../createCaller';
import type { CallerOf } from '../httpAdapter';
import { createEventSource } from './createEventSource';
import { followStream } from './followStream';
import { readStream } from './readStream';

/** Everything that goes on talking after it was asked. */
export interface Live {
  readonly events: ChatPort['subscribe'];
  readonly orders: NonNullable<OrdersPort['subscribe']>;
  readonly answer: AssistantPort['answer'];
}

const STREAM = { isMine: true, isStream: true };

/** The streams of the protocol, in a file of their own: most visits have none. */
export function createLive(of: CallerOf, context: AdapterContext): Live {
  return {
    events: createEventSource(of('chat'), context),
    orders: createOrderSource(of('orders'), context),
    answer: createAnswerSource(of('assistant'), context),
  };
}

/** A connection begins with the order as it is; after a lost one that is no news unless it has changed. */
function createOrderSource(caller: Caller, context: AdapterContext): Live['orders'] {
  return async function* (json, options) {
    let last = '';
    const orders = followStream<Order>({
      context,
      options,
      caller,
      guard: isOrder,
      connect: (_, given) => caller.send('/orders/subscribe', given, { json, ...STREAM }),
    });
    for await (const order of orders) {
      const text = JSON.stringify(order);
      if (text !== last) yield order;
      last = text;
    }
  };
}

/** An answer that breaks off is not asked for again: the shopper has read half of it. */
function createAnswerSource({ send, fail }: Caller, context: AdapterContext): Live['answer'] {
  return async function* (question, known, options) {
    const json = { question, context: known };
    const connect = (signal: AbortSignal) => send('/assistant', { ...options, signal }, { json, ...STREAM });
    try {
      for await (const { event, data } of readStream({ context, options, connect })) {
        if (event === 'done') return;
        if (isAnswerDelta(data)) yield data;
      }
      throw new AdapterError('network', 'The answer broke off.');
    } catch (error) {
      fail(options.signal.aborted ? new AdapterError('aborted', 'The call was aborted.') : error);
    }
  };
}
