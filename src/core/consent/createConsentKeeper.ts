import type { ConsentEntry, ConsentLevel, ConsentSourceName, ConsentState } from '../../contract/consent';
import type { WritableSignal } from '../../contract/plugin';
import type { Storage } from '../../contract/types';
import { findLast, readChoices, type ConsentLog } from './consentLog';
import { CONSENT_KEY, mergeConsentRecords, parseConsentRecord, type ConsentRecord } from './consentRecord';
import { decideConsent, type ConsentInputs } from './decideConsent';

/** Storage with a personal tier, whose keys hold and take nothing while it is not allowed. */
export interface PersonalStorage extends Storage {
  allowWrites(): Promise<unknown>;
  /** False until it is called. */
  allowPersonal(isAllowed: boolean): void;
  /**
   * The personal tier of everybody who uses this browser, in every tab; it is not allowed any more then. Rejects
   * where the code for it cannot be fetched.
   */
  erasePersonal(): Promise<void>;
  /** Something is gone, by whichever tab; the answer undoes it. */
  onGone(
    listener: (gone: { readonly scope: string; readonly kinds?: readonly string[] }) => void,
  ): () => void;
}

export interface ConsentSignals {
  readonly personal: WritableSignal<ConsentState>;
  readonly canChoose: WritableSignal<boolean>;
  readonly log: WritableSignal<readonly ConsentEntry[]>;
}

export interface ConsentKeeperPorts extends Pick<ConsentInputs, 'option' | 'gpc'> {
  readonly signals: ConsentSignals;
  readonly storage: PersonalStorage;
  now(): number;
  createId(): string;
  /** Tells the other tabs, at once. */
  tell(record: ConsentRecord): void;
  /** Something was decided in this tab. `id` is the anonymous one of this browser. */
  onEntry(entry: ConsentEntry, id: string): void;
}

export interface ConsentKeeper {
  /** Resolves when it holds here: what is denied has been erased, and what was chosen is stored if it may be. */
  choose(level: ConsentLevel, source: ConsentSourceName): Promise<void>;
  /** What the page's consent tool says now. */
  setTool(name: ConsentSourceName, state: ConsentState): void;
  /** What another tab has told, whatever it is. */
  hear(data: unknown): void;
  /** Reads again what is stored: this page may have missed what others told. */
  reread(): Promise<void>;
  /** Everything was erased, also what was decided. */
  forget(): void;
}

/**
 * Keeps what was decided, and sees to it that it holds. A withdrawal shuts the personal tier and tells the
 * other tabs before it waits for anything.
 */
export async function createConsentKeeper(ports: ConsentKeeperPorts): Promise<ConsentKeeper> {
  const { option, gpc, signals, storage, now, tell, onEntry } = ports;
  const stored = await storage.get(CONSENT_KEY);
  let record = parseConsentRecord(stored, now(), ports.createId());
  const parse = (data: unknown) => parseConsentRecord(data, now(), record.id);
  let isStored = stored !== undefined;
  let tool: ConsentState = 'unknown';
  let isClean = false;
  let cleaned = Promise.resolve();

  const allow = () => storage.allowPersonal(signals.personal.peek() === 'granted');
  const apply = () => {
    const { log } = record;
    const inputs = { option, gpc, ...readChoices(log), tool: readTool(log, tool) };
    const personal = decideConsent(inputs);
    signals.log.value = log;
    signals.canChoose.value = decideConsent(afterYes(inputs)) === 'granted';
    signals.personal.value = personal;
    allow();
    if (personal !== 'denied') isClean = false;
    else if (!isClean) {
      isClean = true;
      // Who says yes while it goes on is not shut out by its end; what fails is tried again with the next occasion.
      cleaned = storage.erasePersonal().then(allow);
      cleaned.catch(() => (isClean = false));
    }
  };
  const take = (other: ConsentRecord) => {
    record = mergeConsentRecords(record, other);
    apply();
  };
  const say = async (level: ConsentLevel, source: ConsentSourceName) => {
    const wasGranted = signals.personal.peek() === 'granted';
    // The newest word is the last one, also when the clock went back.
    const at = Math.max(now(), Date.parse(record.log.at(-1)?.at ?? '') + 1 || 0);
    const entry: ConsentEntry = { at: new Date(at).toISOString(), level, source };
    take({ id: record.id, log: [entry] });
    tell(record);
    onEntry(entry, record.id);
    const saved = storage.set(CONSENT_KEY, record);
    // A device that holds nothing goes on holding nothing, unless the shopper has spoken or the no must be remembered.
    isStored ||= source === 'shopper' || wasGranted;
    await Promise.all([cleaned, isStored ? storage.allowWrites() : saved]);
  };
  const keeper: ConsentKeeper = {
    choose: say,
    setTool(name, state) {
      tool = state;
      if (state === 'unknown' || findLast(record.log, name)?.level === state) apply();
      else void say(state, name);
    },
    hear: (data) => take(parse(data)),
    reread: async () => take(parse(await storage.get(CONSENT_KEY))),
    forget() {
      record = { id: ports.createId(), log: [] };
      apply();
    },
  };
  if (gpc && !findLast(record.log, 'gpc')) void say('denied', 'gpc');
  else apply();
  return keeper;
}

/** What the tool says here. A no of its holds in every tab, and while it says nothing, until it says yes. */
const readTool = (log: ConsentLog, tool: ConsentState): ConsentState =>
  findLast(log, 'shopify', 'google', 'tcf')?.level === 'denied' ? 'denied' : tool;

/** As it would be if the shopper said yes now. */
const afterYes = (inputs: ConsentInputs): ConsentInputs => ({
  ...inputs,
  shopper: 'granted',
  merchant: inputs.merchant === 'denied' ? 'unknown' : inputs.merchant,
});
