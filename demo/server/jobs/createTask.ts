export interface Task {
  /** Does it; while it is under way, once more afterwards, however often it was asked. */
  run(): void;
  /** Resolves when nothing is under way; it does not run again. */
  stop(): Promise<void>;
}

/** Something done now and then, never twice at once. A failure is reported and ends that time only. */
export function createTask(work: () => Promise<void>, report: (error: unknown) => void): Task {
  const state = { isWanted: false, isStopped: false, working: null as Promise<void> | null };
  const loop = async () => {
    while (state.isWanted && !state.isStopped) {
      state.isWanted = false;
      await work().catch(report);
    }
  };
  return {
    run() {
      state.isWanted = true;
      state.working ??= loop().finally(() => (state.working = null));
    },
    async stop() {
      state.isStopped = true;
      await state.working;
    },
  };
}
