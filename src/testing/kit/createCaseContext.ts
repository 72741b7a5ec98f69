import { createHash, randomBytes } from 'node:crypto';
import type { Adapter, Storage } from '../../contract/types';
import type { World } from '../World';
import type { CaseContext } from './Case';
import { createKitClock } from './createKitClock';
import { createKitContext, createKitStorage } from './createKitContext';
import type { Stage } from './createStage';
import { fits } from './fits';
import { refused, verifyError } from './refused';
import { until } from './until';

export interface OpenCase {
  readonly context: CaseContext;
  /** Ends all that the case has opened. */
  close(): void;
}

const DIGITS = 8;
const LETTERS = 12;
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
const RUN = randomBytes(4).readUInt32BE();
let names = 0;

/** What one case works with: adapters and storage of its own over the stage's one backend. */
export function createCaseContext(stage: Stage): OpenCase {
  const clock = createKitClock();
  const life = new AbortController();
  const adapters: Adapter[] = [];
  const secrets: string[] = [];
  const world = stage.world as Required<World>;
  const open = (storage: Storage) => {
    const adapter = stage.adapter(createKitContext(clock, storage));
    adapters.push(adapter);
    return adapter;
  };
  const own = createKitStorage();
  const context: CaseContext = {
    world,
    adapter: open(own),
    openTab: () => open(own),
    openVisitor: () => open(createKitStorage()),
    clock,
    get proxy() {
      if (!stage.hasTransport) throw new Error('This subject has no transport that the kit can get at.');
      return stage.proxy.control;
    },
    options: (given) => ({ signal: life.signal, locale: 'en', ...given }),
    word: () => makeWord(++names),
    digits: () => `${RUN % 10_000}${++names}`.padStart(DIGITS, '1'),
    async signIn(shopperId) {
      const identity = await world.identify(shopperId);
      if (identity.token) secrets.push(identity.token);
      return identity;
    },
    keepSecret: (text) => void secrets.push(text),
    refused: (call, ...codes) => refused(call, { codes, secrets }),
    verify: (error, ...codes) => verifyError(error, { codes, secrets }),
    fits,
    until: (what, condition) => until(condition, { what, patienceMs: stage.patienceMs }),
  };
  return {
    context,
    close() {
      life.abort();
      for (const adapter of adapters) adapter.dispose();
      if (stage.hasTransport) stage.proxy.reset();
    },
  };
}

/** Letters of no language, far from any other such word: a search that forgives typing errors finds no other. */
function makeWord(count: number): string {
  const bytes = createHash('sha256').update(`${RUN} ${count}`).digest().subarray(0, LETTERS);
  return `q${[...bytes].map((byte) => CONSONANTS[byte % CONSONANTS.length]).join('')}`;
}
