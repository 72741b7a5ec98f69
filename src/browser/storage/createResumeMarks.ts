import type { Storage } from '../../contract/types';
import { RESUME } from './databaseName';

/** What the loader finds on a later page under the key `resume`, as it is. */
export interface ResumeRecord {
  /** Something is going on that the shopper would miss: the panel's code is fetched though nobody clicked. */
  readonly pending: boolean;
  /** Id of the shopper whom the functional data belongs to; null is a guest. */
  readonly who: string | null;
}

/** Reasons to be there again on the next page. */
export interface ResumeMarks {
  /** Keeps the record true; on the disk as soon as writing is allowed. */
  set(reason: string, isOn: boolean): void;
}

export function createResumeMarks(storage: Pick<Storage, 'set'>, who: string | null): ResumeMarks {
  const reasons = new Set<string>();
  let pending: boolean | undefined;
  const write = () => {
    if (pending === reasons.size > 0) return;
    pending = reasons.size > 0;
    const record: ResumeRecord = { pending, who };
    void storage.set(RESUME, record);
  };
  write();
  return {
    set(reason, isOn) {
      if (isOn) reasons.add(reason);
      else reasons.delete(reason);
      write();
    },
  };
}
