import { mergeConsentLogs, parseConsentLog, type ConsentLog } from './consentLog';

/** Where it is stored. */
export const CONSENT_KEY = 'consent';
const IS_ID = /^[\w-]{1,64}$/;

/** The decisions of one shopper in this browser, as they are stored and told to other tabs. */
export interface ConsentRecord {
  /** Anonymous: the receipts at the merchant's bear it, and nothing else does. */
  readonly id: string;
  readonly log: ConsentLog;
}

/** What was stored or came from another tab, whatever it is. `ownId` is taken where it names none. */
export function parseConsentRecord(data: unknown, now: number, ownId: string): ConsentRecord {
  const { id, log } = (data ?? {}) as Partial<ConsentRecord>;
  const isSound = typeof id === 'string' && IS_ID.test(id);
  return { id: isSound ? id : ownId, log: parseConsentLog(log, now) };
}

/** What both know. Two tabs that made an id each agree on one. */
export function mergeConsentRecords(a: ConsentRecord, b: ConsentRecord): ConsentRecord {
  return { id: a.id < b.id ? a.id : b.id, log: mergeConsentLogs(a.log, b.log) };
}
