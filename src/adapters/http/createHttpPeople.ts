import {
  isAnswerDelta,
  isCoupon,
  isCouponList,
  isCreatedTicket,
  isPrivacyExport,
  isRewardStatus,
  isTicketAnswer,
} from 'virtual:shopbell-guards';
import { AdapterError } from '../../contract/errors';
import type { Adapter, AdapterContext, AnswerDelta, CallOptions } from '../../contract/types';
import { stringifyJson } from '../../lib/stringifyJson';
import { nameError } from './createCaller';
import type { CallerOf } from './httpAdapter';
import { orNull } from './orNull';
import { readStream, type ReadStreamPorts } from './readStream';

/** Tickets, what is about the shopper, and the assistant. */
export function createHttpPeople(
  of: CallerOf,
  context: AdapterContext,
): Pick<Adapter, 'tickets' | 'rewards' | 'events' | 'privacy' | 'assistant'> {
  const tickets = of('tickets');
  const rewards = of('rewards');
  const privacy = of('privacy');
  const isMine = true;
  return {
    tickets: {
      create({ key, evidence = [], ...json }, options) {
        const form = new FormData();
        form.append('ticket', new Blob([stringifyJson(json) ?? ''], { type: 'application/json' }));
        for (const { name, type, data } of evidence)
          form.append('evidence', new Blob([data], { type }), name);
        const what = evidence.length > 0 ? { body: form } : { json };
        return tickets.read(['/tickets', isCreatedTicket], options, { ...what, key, isMine });
      },
      find: ({ number, token }, options) =>
        orNull(
          tickets
            .read([`/tickets/${encodeURIComponent(number)}`, isTicketAnswer], options, { bearer: token })
            .then(({ ticket }) => ticket),
        ),
    },
    rewards: {
      status: (options) => rewards.read(['/rewards', isRewardStatus], options, { isMine }),
      coupons: async (options) =>
        (await rewards.read(['/rewards/coupons', isCouponList], options, { isMine })).items,
      redeem: ({ key, ...json }, options) =>
        rewards.read(['/rewards/redemptions', isCoupon], options, { json, key, isMine }),
    },
    events: {
      push: async (items, options) =>
        void (await of('events').send('/events', options, { json: { items }, keepalive: true })),
    },
    privacy: {
      export: (json, options) =>
        privacy.read(['/privacy/export', isPrivacyExport], options, { json, isMine }),
      erase: async (json, options) =>
        void (await privacy.send('/privacy/erase', options, { json, isMine, tries: 3 })),
    },
    assistant: {
      answer: (question, known, options) =>
        readAnswer(options, {
          context,
          options,
          connect: (signal) =>
            of('assistant').send(
              '/assistant',
              { ...options, signal },
              { json: { question, context: known }, isMine, isStream: true },
            ),
        }),
    },
  };
}

async function* readAnswer({ signal }: CallOptions, ports: ReadStreamPorts): AsyncGenerator<AnswerDelta> {
  try {
    for await (const { event, data } of readStream(ports)) {
      if (event === 'done') return;
      if (isAnswerDelta(data)) yield data;
    }
    throw new AdapterError('network', 'The answer broke off.');
  } catch (error) {
    throw nameError(signal.aborted ? aborted() : error, 'assistant');
  }
}

const aborted = () => new AdapterError('aborted', 'The call was aborted.');
