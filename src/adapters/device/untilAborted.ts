import { AdapterError } from '../../contract/errors';

/**
 * What `ask` answers, or `AdapterError` code `aborted` as soon as the signal says so; aborted before, it is
 * not asked at all. Leaves no listener behind.
 */
export function untilAborted<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new AdapterError('aborted', 'The call was aborted.'));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    void ask()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
