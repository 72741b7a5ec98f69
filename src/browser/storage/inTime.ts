const LONGEST_WAIT_MS = 2000;

/** The same answer, or a rejection when there is none within two seconds: IndexedDB may stay silent for ever. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('IndexedDB does not answer.')), LONGEST_WAIT_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
