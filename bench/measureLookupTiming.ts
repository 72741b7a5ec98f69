import { performance } from 'node:perf_hooks';

export interface LookupTiming {
  readonly tries: number;
  /** Medians in milliseconds. */
  readonly unknown: number;
  readonly wrong: number;
  /**
   * How often a try for an order that exists takes longer than one for an order that does not (area under the
   * ROC curve, by the ranks of Mann and Whitney): .5 is no difference at all.
   */
  readonly auc: number;
}

const WARM_UP = 200;

/** Tries in random order, half for a number that there is not, half for one that there is with a wrong e-mail. */
export async function measureLookupTiming(
  endpoint: string,
  { tries, known }: { readonly tries: number; readonly known: string },
): Promise<LookupTiming> {
  const ask = async (number: string) => {
    const begun = performance.now();
    const response = await fetch(`${endpoint}/orders/lookup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number, email: 'somebody@else.example' }),
    });
    await response.arrayBuffer();
    if (response.status !== 404) throw new Error(`The look-up answered ${response.status}.`);
    return performance.now() - begun;
  };
  // As many digits as the known one, so that the request is as long.
  const invent = () =>
    `9${Math.random()
      .toString()
      .slice(2, known.length + 1)}`;
  for (let round = 0; round < WARM_UP; round++) await ask(round % 2 ? known : invent());
  const times = { unknown: [] as number[], wrong: [] as number[] };
  for (let round = 0; round < tries; round++) {
    const isUnknown = Math.random() < 0.5;
    times[isUnknown ? 'unknown' : 'wrong'].push(await ask(isUnknown ? invent() : known));
  }
  return {
    tries,
    unknown: median(times.unknown),
    wrong: median(times.wrong),
    auc: findAuc(times.wrong, times.unknown),
  };
}

function findAuc(above: readonly number[], below: readonly number[]): number {
  const all = [...above.map((ms) => ({ ms, isAbove: true })), ...below.map((ms) => ({ ms, isAbove: false }))];
  all.sort((a, b) => a.ms - b.ms);
  const ranks = all.reduce((sum, { isAbove }, place) => sum + (isAbove ? place + 1 : 0), 0);
  const auc = (ranks - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
  // Quicker tells as much as slower.
  return Math.max(auc, 1 - auc);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
