import type { ConsentState } from '../../contract/consent';
import { member, type ConsentSource, type Globals } from './ConsentSource';

/** What the personal tier is by Google's words: storage for personalisation, and of what was looked at. */
const SIGNALS = ['personalization_storage', 'analytics_storage'];

interface Signal {
  /** What holds until the shopper decides. */
  default?: unknown;
  /** What the shopper decided. */
  update?: unknown;
}

interface ConsentRegister {
  readonly entries?: Readonly<Record<string, Signal>>;
  addListener?(signals: readonly string[], listener: () => void): void;
}

/**
 * Google Consent Mode v2. Where a Google tag runs, its own register answers, which knows the visitor's region and what was
 * set by tag templates; else the commands in `dataLayer` do. A default of `denied` is no decision: nearly every banner
 * sets it on every page before it says what the shopper chose.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function createGoogleSource(globals: Globals): ConsentSource {
  const register = () => member(globals['google_tag_data'], 'ics') as ConsentRegister | undefined;
  return {
    name: 'google',
    find: () => register() ?? globals['dataLayer'],
    read() {
      const entries = register()?.entries ?? {};
      const signals = SIGNALS.some((name) => entries[name]) ? entries : readCommands(globals['dataLayer']);
      const said = SIGNALS.map((name) => readSignal(signals[name]));
      if (said.includes('denied')) return 'denied';
      return said.includes('unknown') ? 'unknown' : 'granted';
    },
    watch(listener) {
      let isWatched = true;
      // A listener cannot be taken back there.
      register()?.addListener?.(SIGNALS, () => isWatched && listener());
      return () => void (isWatched = false);
    },
  };
}

function readSignal(signal: Signal | undefined): ConsentState {
  if (typeof signal?.update === 'boolean') return signal.update ? 'granted' : 'denied';
  return signal?.default === true ? 'granted' : 'unknown';
}

/** What `gtag('consent', …)` has left in the queue, as arguments or as a list; later commands win. */
function readCommands(queue: unknown): Readonly<Record<string, Signal>> {
  const signals: Record<string, Signal> = {};
  const isRegional = new Set<string>();
  for (const [kind, values] of listCommands(queue)) {
    const isDefault = kind === 'default';
    // Where the visitor is, only Google knows: a default that is another one in some regions is none.
    const isRegion = isDefault && member(values, 'region') !== undefined;
    const isSure = !(isDefault && member(values, 'wait_for_update'));
    for (const name of SIGNALS) {
      const value = member(values, name);
      if (value !== 'granted' && value !== 'denied') continue;
      if (isRegion) isRegional.add(name);
      else signals[name] = { ...signals[name], [kind]: value === 'granted' && isSure };
    }
  }
  for (const name of isRegional) delete signals[name]?.default;
  return signals;
}

function listCommands(queue: unknown): readonly (readonly ['default' | 'update', unknown])[] {
  return Array.from(Array.isArray(queue) ? queue : [], (item) =>
    [0, 1, 2].map((at) => member(item, `${at}`)),
  ).flatMap(([word, kind, values]) =>
    word === 'consent' && (kind === 'default' || kind === 'update') ? [[kind, values] as const] : [],
  );
}
