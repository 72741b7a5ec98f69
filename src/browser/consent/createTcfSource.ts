import type { ConsentState } from '../../contract/consent';
import { attempt, member, type ConsentSource, type Globals } from './ConsentSource';

/**
 * Storing on the device (1), a profile for content and content chosen by it (5, 6), and measuring what is looked
 * at (8). Shopbell is the shop's own and no vendor: no vendor's consent counts.
 */
const PURPOSES = [1, 5, 6, 8];
const VERSION = 2;

type TcfCallback = (data: unknown, isSuccess: boolean) => void;
type TcfApi = (
  ...call: [command: string, version: number, callback: TcfCallback, parameter?: unknown]
) => void;

/**
 * IAB Transparency and Consent Framework, CMP API v2. What the tool has told is remembered here; a stub that never
 * answers leaves it `unknown`.
 * @see https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
export function createTcfSource(globals: Globals): ConsentSource {
  let state: ConsentState = 'unknown';
  return {
    name: 'tcf',
    find() {
      const api = globals['__tcfapi'];
      // One that is gone takes what it said along; one that is replaced does not.
      if (!api) state = 'unknown';
      return api;
    },
    read: () => state,
    watch(listener) {
      const api = globals['__tcfapi'] as TcfApi;
      let isWatched = true;
      let id: unknown;
      const leave = () => {
        if (id !== undefined) api('removeEventListener', VERSION, () => {}, id);
      };
      api('addEventListener', VERSION, (data, isSuccess) => {
        id = attempt(() => member(data, 'listenerId'));
        // It answers at last, when nobody listens any more.
        if (!isWatched) return attempt(leave);
        state = (isSuccess && attempt(() => readTcData(data))) || state;
        listener();
      });
      return () => {
        isWatched = false;
        leave();
      };
    },
  };
}

/** What the data say; undefined where they are no news. */
function readTcData(data: unknown): ConsentState | undefined {
  if (member(data, 'cmpStatus') === 'error') return 'unknown';
  if (member(data, 'gdprApplies') === false) return 'granted';
  const status = member(data, 'eventStatus');
  if (status !== 'tcloaded' && status !== 'useractioncomplete') return undefined;
  const consents = member(member(data, 'purpose'), 'consents');
  return PURPOSES.every((purpose) => member(consents, `${purpose}`) === true) ? 'granted' : 'denied';
}
