import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWER_EXAMPLES } from '../../../../build/protocol/answerExamples';
import { httpAdapter } from '../../../../src/adapters/http';
import { AdapterError } from '../../../../src/contract/errors';
import { CALLS } from '../../../../src/contract/protocol';
import type { Adapter, Clock, HttpClient } from '../../../../src/contract/types';
import { CAPABILITIES } from '../../../../src/contract/types/common';
import { createContext } from '../../../support/createContext';
import { findCall } from './support/findCall';
import { METHODS, settle } from './support/METHODS';
import { createRandom, mutate } from './support/mutate';

const ANSWERS_EACH = 10_000;
const EVENTS_PER_STREAM = 50;
const MAX_GROWTH_BYTES = 20 * 1024 * 1024;
const SEED = 20_418;
const TURNS = 50;
const NAMES = ['drain', 'news', 'done'];
const TIMEOUT_MS = 60_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are held on to. */
async function measureHeap(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    collectGarbage();
    await nextTurn();
  }
  return process.memoryUsage().heapUsed;
}

/** Documents of any shape. */
const OTHER = fc.sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 500, seed: SEED });

/** The names on prototypes that everybody shares. */
const readPrototypes = () =>
  [Object, Array, Promise, Function, String].map(({ prototype }) => Reflect.ownKeys(prototype));

/** A backend that answers each call with something near the right answer, or far from it. */
function createFuzz() {
  const random = createRandom(SEED);
  const state = { answers: 0 };
  const write = (schema: string) => {
    state.answers++;
    const text = JSON.stringify(mutate(ANSWER_EXAMPLES[schema], random, OTHER));
    return random() < 0.05 ? text.slice(0, Math.floor(random() * text.length)) : text;
  };
  const writeEvent = (schema: string) => {
    const name = random() < 0.1 ? `event: ${NAMES[Math.floor(random() * NAMES.length)]}\n` : '';
    return `${name}id: ${random()}\ndata: ${write(schema)}\n\n`;
  };
  const http: HttpClient = async (url, { method = 'GET' }) => {
    const { stream, answer } = findCall(method, url.replace('/v1', ''));
    if (stream)
      return new Response(Array.from({ length: EVENTS_PER_STREAM }, () => writeEvent(stream)).join(''));
    if (answer) return new Response(write(answer));
    state.answers++;
    return new Response(null);
  };
  return { http, state };
}

/** Calls the methods of a capability in turn until that many answers have come; what the calls came to. */
async function bombard(capability: string) {
  const { http, state } = createFuzz();
  const names = Object.keys(METHODS).filter((name) => name.startsWith(`${capability}.`));
  let end = new AbortController();
  // Instead of a pause after a lost stream, its reader goes.
  const clock: Clock = {
    now: () => 1,
    after: (ms) => {
      if (ms < 5000) end.abort();
      return () => {};
    },
  };
  const context = createContext({ http, clock, random: () => 0 });
  const adapter = httpAdapter({ endpoint: '/v1' })(context) as Required<Adapter>;
  const foreign: unknown[] = [];
  let [answered, refused] = [0, 0];
  const run = async (answers: number) => {
    for (let turn = 0; state.answers < answers; turn++) {
      end = new AbortController();
      const options = { signal: end.signal, locale: 'en', identity: { id: '42', token: 't' } };
      const outcome = await settle(METHODS[names[turn % names.length]!]!(adapter, options));
      if (!(outcome instanceof Error)) answered++;
      else if (outcome instanceof AdapterError) refused++;
      else foreign.push(outcome);
      // Node lets go of aborted signals between turns of its loop only.
      if (turn % TURNS === 0) await nextTurn();
    }
    return measureHeap();
  };
  const before = await run(ANSWERS_EACH / 10);
  const after = await run(ANSWERS_EACH);
  adapter.dispose();
  return { foreign, answered, refused, growth: after - before };
}

test.each(CAPABILITIES)(
  '%s: whatever comes, what leaves is an answer or an AdapterError',
  async (capability) => {
    const prototypes = readPrototypes();
    const { foreign, answered, refused, growth } = await bombard(capability);
    expect(foreign).toEqual([]);
    expect(readPrototypes()).toEqual(prototypes);
    expect({}).not.toHaveProperty('isPolluted');
    expect(growth).toBeLessThan(MAX_GROWTH_BYTES);
    // It was neither all noise nor all music.
    expect(answered).toBeGreaterThan(0);
    if (CALLS.some((call) => call.capability === capability && call.answer))
      expect(refused).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);
