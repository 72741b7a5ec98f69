import { entryIntegrity } from 'virtual:shopbell-entry-integrity';
import type { WidgetModule } from '../contract/host';
import { startShopbell } from './startShopbell';

type Verb = (...args: unknown[]) => unknown;
type Global = Verb & { q?: Iterable<unknown>[] } & Record<string, Verb>;

const page = window as unknown as { shopbell?: Global };

/** `currentScript` is null when a tag manager inserts the script: then the tag is found by its name. */
const script = (document.currentScript ??
  document.querySelector('script[src*="/shopbell.js"]')) as HTMLScriptElement | null;

if (page.shopbell?.['destroy']) console.warn('[shopbell] The tag was found twice.');
else {
  try {
    start(script as HTMLScriptElement);
  } catch (error) {
    // There is no tag with this file's name, or the options hold what is no text: never the shop's exception.
    console.warn('[shopbell] The panel did not load.', error);
  }
}

function start(tag: HTMLScriptElement): void {
  const calls = (page.shopbell?.q ?? []).map(([...each]) => each as [string, ...unknown[]]);
  const init = calls.find(([verb]) => verb === 'init');
  const { call } = startShopbell({
    options: { ...tag.dataset, ...(init?.[1] as object) },
    loadWidget: () => loadPinned(new URL(`${__SHOPBELL_VERSION__}/widget.js`, tag.src).href, tag.nonce),
    onDestroy: () => delete page.shopbell,
  });
  // Every name is a verb: the panel's code knows which exist, and names the nearest to one that does not.
  page.shopbell = new Proxy<Global>(call as never, {
    get: (target, verb: string) =>
      verb === 'then' || verb in target ? target[verb] : (...args: unknown[]) => call(verb, ...args),
  });
  for (const each of calls) if (each !== init) void call(...each);
}

/** SECURITY: the browser refuses the entry when its bytes are not the ones this loader was built with. */
function loadPinned(href: string, nonce: string): Promise<WidgetModule> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href, integrity: entryIntegrity, nonce });
  document.head.append(link);
  return (import(/* @vite-ignore */ href) as Promise<WidgetModule>).finally(() => link.remove());
}
