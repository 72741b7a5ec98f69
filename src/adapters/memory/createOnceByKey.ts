/** Does what a key stands for once: the same place and key give the same answer, a failure leaves no trace. */
export type OnceByKey = <T>(place: string, key: string, make: () => T | Promise<T>) => Promise<T>;

/** Answers kept for as long as the backend lives. */
export function createOnceByKey(): OnceByKey {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(place: string, key: string, make: () => T | Promise<T>): Promise<T> => {
    const name = JSON.stringify([place, key]);
    const known = answers.get(name);
    if (known) return known as Promise<T>;
    const made = (async () => make())();
    answers.set(name, made);
    made.catch(() => answers.delete(name));
    return made;
  };
}
