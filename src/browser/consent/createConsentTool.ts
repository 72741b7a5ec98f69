import type { ConsentSourceName, ConsentState } from '../../contract/consent';
import { attempt, type ConsentSource, type Globals } from './ConsentSource';
import { createGoogleSource } from './createGoogleSource';
import { createShopifySource } from './createShopifySource';
import { createTcfSource } from './createTcfSource';

/** A withdrawal is to be heard within a second, also where the tool tells nobody. */
const LOOK_EVERY_MS = 500;

export interface ConsentToolPorts {
  /** One tool by name; anything else takes what is there. */
  readonly wanted: unknown;
  /** @default the page's own */
  readonly globals?: Globals;
  /** Called when the tool says something else than before, or another tool speaks; for a tool that is there, at once. */
  onChange(name: ConsentSourceName, state: ConsentState): void;
}

/**
 * Follows the page's consent tool: one that comes late, is replaced, changes its mind, throws or goes. A tool that throws
 * or is gone says `unknown`. Looks twice a second while the page is seen: nothing of the page is wrapped, and not every tool
 * tells that it has come or changed. The answer ends it.
 */
export function createConsentTool(ports: ConsentToolPorts): () => void {
  const { wanted, onChange, globals = window as unknown as Globals } = ports;
  // The first that is on the page decides alone: Google is told by the tools before it, and knows less than they.
  const all = [createShopifySource, createTcfSource, createGoogleSource].map((create) => create(globals));
  const named = all.filter(({ name }) => name === wanted);
  const sources = named.length > 0 ? named : all;
  const findThing = (each?: ConsentSource) => attempt(() => each?.find());
  let source: ConsentSource | undefined;
  let thing: unknown;
  let stop = () => {};
  let told = '';

  const tell = () => {
    if (!source) return;
    const { name, read } = source;
    const state: ConsentState = (thing ? attempt(read) : undefined) ?? 'unknown';
    if (told === name + state) return;
    told = name + state;
    onChange(name, state);
  };
  const look = () => {
    const found = sources.find(findThing);
    const next = findThing(found);
    if (next !== thing) {
      attempt(stop);
      stop = () => {};
      thing = next;
      source = found ?? source;
      if (found) stop = attempt(() => found.watch(() => attempt(tell))) ?? stop;
    }
    tell();
  };
  const lookIfSeen = () => document.hidden || look();
  const timer = setInterval(lookIfSeen, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', lookIfSeen);
  if (wanted === 'shopify') attempt(() => wakeShopify(globals));
  look();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', lookIfSeen);
    attempt(stop);
  };
}

/** A theme loads the API only when somebody asks for it. */
function wakeShopify(globals: Globals): void {
  const shopify = globals['Shopify'] as {
    readonly customerPrivacy?: unknown;
    loadFeatures(features: readonly object[], done: () => void): void;
  };
  if (!shopify.customerPrivacy)
    shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], () => {});
}
