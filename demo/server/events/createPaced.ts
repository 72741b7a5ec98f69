const PAUSE_MS = 500;

/**
 * Runs a task when asked, at once if it has rested, else as soon as it has: however often it is asked, it runs at
 * most twice a second, never twice at the same time, and once after the last word. The task must not reject.
 */
export function createPaced(task: () => Promise<void>) {
  let isBusy = false;
  let isAsked = false;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    isAsked = true;
    if (isBusy || isClosed) return;
    isAsked = false;
    isBusy = true;
    void task().finally(() => {
      if (isClosed) return;
      timer = setTimeout(() => {
        isBusy = false;
        if (isAsked) run();
      }, PAUSE_MS);
    });
  };
  return {
    run,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
