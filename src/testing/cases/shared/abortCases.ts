import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../../kit/Case';
import { nameOf, type Probe, type ProbeCall } from '../../probes/Probe';
import { PROBES } from '../../probes/PROBES';
import { checkAnswer } from './answerCases';

/** A lasting stream may end without a word when it is aborted. */
async function endsAborted(context: CaseContext, { isLasting }: Probe, call: () => Promise<unknown>) {
  if (!isLasting) return context.refused(call, 'aborted');
  const outcome = await call().catch((error: unknown) => context.verify(error, 'aborted'));
  if (!(outcome instanceof Error)) assert.equal(outcome, undefined, 'An aborted stream yields nothing.');
  return outcome;
}

async function abortBefore(context: CaseContext, probe: Probe, call: ProbeCall): Promise<void> {
  await endsAborted(context, probe, () => call(context.options({ signal: AbortSignal.abort() })));
}

/** The call hangs in the proxy, so that it cannot be over before it is aborted. */
async function abortUnderWay(context: CaseContext, probe: Probe, call: ProbeCall): Promise<void> {
  const { proxy } = context;
  const aborter = new AbortController();
  proxy.holdAll();
  const before = proxy.seen.length;
  const started = call(context.options({ signal: aborter.signal }));
  // Whoever answers without asking has nothing to abort.
  const isOver = started.then(
    () => true,
    () => true,
  );
  let isDone = false;
  void isOver.then(() => (isDone = true));
  await context.until('the request is under way', () => isDone || proxy.seen.length > before);
  if (!isDone) {
    aborter.abort();
    await endsAborted(context, probe, () => started);
    await context.until('the connection is closed', () => proxy.openSockets() === 0);
  }
  proxy.pass();
}

async function abortAtOnce(context: CaseContext, call: ProbeCall): Promise<void> {
  const aborter = new AbortController();
  const started = call(context.options({ signal: aborter.signal }));
  aborter.abort();
  await started.catch((error: unknown) => context.verify(error, 'aborted'));
}

async function abortAfter(context: CaseContext, probe: Probe): Promise<void> {
  const aborter = new AbortController();
  const call = await probe.prepare(context);
  const answer = await call(context.options({ signal: aborter.signal }));
  aborter.abort();
  checkAnswer(context, probe, answer);
}

/** An abort before, during and after any call. What is left unhandled fails the case. */
export const ABORT_CASES: readonly Case[] = PROBES.flatMap((probe) => {
  const name = nameOf(probe);
  const shared = {
    row: `${probe.capability} · abort`,
    capability: probe.capability,
    methods: [name],
    ...(probe.needs && { needs: probe.needs }),
  };
  return [
    {
      ...shared,
      id: `${name} ends as aborted, before, at once and after`,
      async run(context: CaseContext) {
        const call = await probe.prepare(context);
        await abortBefore(context, probe, call);
        await abortAtOnce(context, call);
        await abortAfter(context, probe);
        await context.until('no timer is left', () => context.clock.pending() === 0);
      },
    },
    {
      ...shared,
      id: `${name} ends as aborted while it is under way, and closes its connection`,
      isTransport: true,
      async run(context: CaseContext) {
        const call = await probe.prepare(context);
        const before = context.proxy.seen.length;
        await abortBefore(context, probe, call);
        assert.equal(context.proxy.seen.length, before, 'An aborted call is not sent.');
        await abortUnderWay(context, probe, call);
        await context.until('no timer is left', () => context.clock.pending() === 0);
      },
    },
  ] as const;
});
