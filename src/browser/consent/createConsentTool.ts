import type { ConsentSourceName, ConsentState } from '../../contract/consent';
import { attempt, member, type ConsentSource, type Globals } from './ConsentSource';

/** A withdrawal is to be heard within a second, also where the tool tells nobody. */
const LOOK_EVERY_MS = 500;

interface Tool {
  readonly name: ConsentSourceName;
  /** The tool itself, where it is on the page. */
  find(globals: Globals): unknown;
  load(): Promise<(globals: Globals) => ConsentSource>;
}

/** The first that is on the page decides alone: Google is told by the tools before it, and knows less than they. */
const TOOLS: readonly Tool[] = [
  {
    name: 'shopify',
    find: (globals) => member(globals['Shopify'], 'customerPrivacy'),
    load: async () => (await import('./createShopifySource')).createShopifySource,
  },
  {
    name: 'tcf',
    find: (globals) => globals['__tcfapi'],
    load: async () => (await import('./createTcfSource')).createTcfSource,
  },
  {
    name: 'google',
    find: (globals) => member(globals['google_tag_data'], 'ics') ?? globals['dataLayer'],
    load: async () => (await import('./createGoogleSource')).createGoogleSource,
  },
];

export interface ConsentToolPorts {
  /** One tool by name; anything else takes what is there. */
  readonly wanted: string;
  /** @default the page's own */
  readonly globals?: Globals;
  /** Called when the tool says something else than before, or another tool speaks. */
  onChange(name: ConsentSourceName, state: ConsentState): void;
}

export interface ConsentTool {
  /** Resolves after the first look: what a tool that is there says has been told by then. */
  readonly ready: Promise<void>;
  dispose(): void;
}

/**
 * Follows the page's consent tool: one that comes late, is replaced, changes its mind, throws or goes. A tool that throws
 * or is gone says `unknown`. Looks twice a second while the page is seen: nothing of the page is wrapped, and not every tool
 * tells that it has come or changed.
 */
export function createConsentTool(ports: ConsentToolPorts): ConsentTool {
  const { wanted, onChange, globals = window as unknown as Globals } = ports;
  const named = TOOLS.filter(({ name }) => name === wanted);
  const find = () => findTool(named.length > 0 ? named : TOOLS, globals);
  let found: FoundTool | undefined;
  let source: ConsentSource | undefined;
  let stop = () => {};
  let told = '';

  const tell = (tool = found?.tool) => {
    if (!tool) return;
    const state = (found && attempt(() => source?.read())) ?? 'unknown';
    if (told === tool.name + state) return;
    told = tool.name + state;
    onChange(tool.name, state);
  };
  const look = async () => {
    const next = find();
    if (next?.thing === found?.thing) return tell();
    const before = found?.tool;
    attempt(stop);
    stop = () => {};
    found = next;
    if (!next) return tell(before);
    // The same tool in a new object (a stub that became real) goes on with what it has said.
    if (next.tool.name !== source?.name) {
      const create = await next.tool.load().catch(() => undefined);
      if (found !== next) return;
      source = create?.(globals);
    }
    stop = attempt(() => source?.watch(() => attempt(tell))) ?? stop;
    tell();
  };
  const lookIfSeen = () => void (document.hidden || look());
  const timer = setInterval(lookIfSeen, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', lookIfSeen);
  if (wanted === 'shopify') attempt(() => wakeShopify(globals));
  return {
    ready: look(),
    dispose() {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
      found = undefined;
      attempt(stop);
    },
  };
}

interface FoundTool {
  readonly tool: Tool;
  readonly thing: unknown;
}

function findTool(tools: readonly Tool[], globals: Globals): FoundTool | undefined {
  for (const tool of tools) {
    const thing = attempt(() => tool.find(globals));
    if (thing) return { tool, thing };
  }
  return undefined;
}

/** A theme loads the API only when somebody asks for it. */
function wakeShopify(globals: Globals): void {
  const shopify = globals['Shopify'] as {
    readonly customerPrivacy?: unknown;
    loadFeatures?(features: readonly object[], done: () => void): void;
  };
  if (!shopify.customerPrivacy)
    shopify.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], () => {});
}
