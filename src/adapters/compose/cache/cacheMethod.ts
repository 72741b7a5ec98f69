import { AdapterError } from '../../../contract/errors';
import type { CallOptions, Clock } from '../../../contract/types';
import { isRetryable } from '../../../lib/isRetryable';
import type { MethodOf } from '../ports/mapMethods';
import type { FoundAnswer, Shelf } from './createShelf';
import type { Policy } from './policies';
import { writeQuestion, type Question } from './Question';

/** An answer that came this short a time ago is not fetched again behind it. */
const FRESH_MS = 60_000;
/** Fetching behind an answer goes on when whoever asked has left; it ends with the adapter. */
const NEVER = new AbortController().signal;

const MAX_ASKED = 500;

export interface CachePorts {
  readonly method: MethodOf;
  readonly policy: Policy;
  readonly shelf: Shelf;
  readonly clock: Clock;
  /** Asks the backend; `known` is the kept answer, if there is one. @default the method itself */
  fetch?(input: readonly unknown[], options: CallOptions, known: unknown): Promise<unknown>;
}

/**
 * The method with its answers kept: a kept one at once where the policy allows, with a fresh one behind it
 * for the next time; else from the backend, and the last known one when that cannot be reached.
 */
export function cacheMethod(ports: CachePorts): (...args: readonly unknown[]) => Promise<unknown> {
  const { method, policy, shelf, clock } = ports;
  const fetch = ports.fetch ?? (async (input, options) => method.call(...input, options));
  /** When each question was asked here. The next page asks again at once, so that news are not late. */
  const asked = new Map<string, number>();
  const isFresh = ({ text }: Question) => Math.abs(clock.now() - (asked.get(text) ?? 0)) < FRESH_MS;

  const ask = async (question: Question, call: Call, known?: FoundAnswer) => {
    if (asked.size >= MAX_ASKED) asked.clear();
    asked.set(question.text, clock.now());
    try {
      const value = await fetch(call.input, call.options, known?.value);
      if (value === null) shelf.drop(question);
      // What has not changed is written again only before it grows too old.
      else if (!known || value !== known.value || known.ageMs > policy.maxAgeMs / 2)
        shelf.keep(question, value);
      return value;
    } catch (error) {
      asked.delete(question.text);
      throw error;
    }
  };

  return async (...args) => {
    const call: Call = { input: args.slice(0, -1), options: args.at(-1) as CallOptions };
    if (policy.keeps?.(call.input[0], call.options) === false) return method.call(...args);
    refuseAborted(method, call);
    const question = writeQuestion(method.name, call.input, call.options);
    const known = policy.staleMs > 0 ? await shelf.find(question) : undefined;
    refuseAborted(method, call);
    if (known && known.ageMs < policy.staleMs) {
      const behind = { ...call, options: { ...call.options, signal: NEVER } };
      // A failure leaves what is kept.
      if (!isFresh(question)) void ask(question, behind, known).catch(() => {});
      return known.value;
    }
    try {
      return await ask(question, call, known);
    } catch (error) {
      const last = isRetryable(error) ? (known ?? (await shelf.find(question))) : undefined;
      refuseAborted(method, call);
      if (last) return last.value;
      throw error;
    }
  };
}

interface Call {
  readonly input: readonly unknown[];
  readonly options: CallOptions;
}

function refuseAborted({ adapterId, capability }: MethodOf, { options }: Call): void {
  if (!options.signal.aborted) return;
  const details = { adapterId, ...(capability && { capability }) };
  throw new AdapterError('aborted', 'The call was aborted.', details);
}
