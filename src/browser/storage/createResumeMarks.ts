import type { ResumeMark } from '../../contract/host';
import type { Storage } from '../../contract/types';
import { RESUME } from './databaseName';

/** Reasons to be there again on the next page. */
export interface ResumeMarks {
  /** Keeps the record true; on the disk as soon as writing is allowed. */
  set(reason: string, isOn: boolean): void;
  /** What later pages need to know, and what a verb was called with. */
  note(news: Pick<ResumeMark, 'consent' | 'left'>): void;
}

/** Keeps the record true. A guest's page leaves what it says of somebody who has signed in. */
export function createResumeMarks(storage: Pick<Storage, 'set'>, who: string | null): ResumeMarks {
  const reasons = new Set<string>();
  let mark: ResumeMark | undefined;
  const write = (news: Partial<ResumeMark> = {}) => {
    const pending = reasons.size > 0;
    const watch = reasons.size === 1 && reasons.has('consent');
    if (mark?.pending === pending && mark.watch === watch && Object.keys(news).length === 0) return;
    mark = {
      identify: who ?? undefined,
      ...(who !== null && { logout: who }),
      ...mark,
      ...news,
      pending,
      watch,
    };
    void storage.set(RESUME, mark);
  };
  write();
  return {
    set(reason, isOn) {
      if (isOn) reasons.add(reason);
      else reasons.delete(reason);
      write();
    },
    note: write,
  };
}
