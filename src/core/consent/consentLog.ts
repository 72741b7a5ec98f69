import type { ConsentEntry, ConsentSourceName, ConsentState } from '../../contract/consent';

const MAX_ENTRIES = 50;
const DAY_MS = 24 * 60 * 60 * 1000;
/** So long a decision holds; then the shopper is asked again. */
export const CONSENT_TTL_MS = 180 * DAY_MS;
const IS_SOURCE = /^(shopper|merchant|shopify|google|tcf|gpc)$/;
const IS_LEVEL = /^(granted|denied)$/;

export type ConsentLog = readonly ConsentEntry[];

/** The entries of what was stored or came from another tab, whatever it is; those past their time are gone. */
export function parseConsentLog(data: unknown, now: number): ConsentLog {
  if (!Array.isArray(data)) return [];
  const entries = (data as unknown[]).flatMap((entry): ConsentLog => {
    const { at, level, source } = (entry ?? {}) as Partial<ConsentEntry>;
    if (![at, level, source].every((word) => typeof word === 'string')) return [];
    const time = Date.parse(at as string);
    // A clock that was wrong by more than that is no proof of a grant.
    const isSound = Math.abs(now - time) < CONSENT_TTL_MS && IS_LEVEL.test(level!) && IS_SOURCE.test(source!);
    return isSound ? [{ at: new Date(time).toISOString(), level: level!, source: source! }] : [];
  });
  return mergeConsentLogs(entries, []);
}

/**
 * What two tabs know together, oldest first; the same whichever tab does it. Of more than 50 entries the oldest go, but
 * never the last word of anybody.
 */
export function mergeConsentLogs(a: ConsentLog, b: ConsentLog): ConsentLog {
  // At the same moment a no comes after a yes: it is the one that holds.
  const keyOf = ({ at, level, source }: ConsentEntry) => `${at} ${level === 'denied' ? 1 : 0} ${source}`;
  const byKey = new Map([...a, ...b].map((entry) => [keyOf(entry), entry]));
  const all = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
  const isLast = (entry: ConsentEntry) => findLast(all, entry.source) === entry;
  let surplus = all.length - MAX_ENTRIES;
  return all.filter((entry) => surplus <= 0 || isLast(entry) || surplus-- <= 0);
}

/** The last entry of one of these sources. */
export function findLast(
  log: ConsentLog,
  ...sources: readonly ConsentSourceName[]
): ConsentEntry | undefined {
  return log.findLast(({ source }) => sources.includes(source));
}

/** What shopper and merchant have said last. A yes of the shopper takes back an earlier no of the merchant. */
export function readChoices(log: ConsentLog): { shopper: ConsentState; merchant: ConsentState } {
  const [shopper, merchant] = [findLast(log, 'shopper'), findLast(log, 'merchant')];
  const isTakenBack =
    merchant?.level === 'denied' &&
    shopper?.level === 'granted' &&
    log.indexOf(shopper) > log.indexOf(merchant);
  return {
    shopper: shopper?.level ?? 'unknown',
    merchant: (!isTakenBack && merchant?.level) || 'unknown',
  };
}
