import { AdapterError } from '../../contract/errors';

/** The same answer, or `AdapterError` code `aborted` as soon as the signal says so; leaves no listener behind. */
export function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new AdapterError('aborted', 'The call was aborted.'));
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    void answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
