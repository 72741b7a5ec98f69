import { entryIntegrity } from 'virtual:shopbell-entry-integrity';
import { VERBS, type WidgetModule } from '../contract/host';
import { startShopbell } from './startShopbell';

type Verb = (...args: unknown[]) => unknown;
type Global = Verb & { q?: ArrayLike<unknown>[] } & Record<string, Verb>;

const FILE = 'shopbell.js';
const page = window as unknown as { shopbell?: Global };

/** `currentScript` is null when a tag manager inserts the script: then the tag is found by its name. */
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.scripts].find(({ src }) => src.split(/[?#]/)[0]?.endsWith(`/${FILE}`));

if (!script) console.warn(`[shopbell] No script tag ends with /${FILE}; nothing was started.`);
else if (page.shopbell?.['destroy']) console.warn('[shopbell] A second script tag does nothing.');
else start(script);

function start(tag: HTMLScriptElement): void {
  const url = new URL(`${__SHOPBELL_VERSION__}/widget.js`, tag.src).href;
  const queued = page.shopbell?.q ?? [];
  const { call } = startShopbell({
    options: { ...tag.dataset },
    loadWidget: () => {
      pin(url, tag.nonce);
      return import(/* @vite-ignore */ url) as Promise<WidgetModule>;
    },
    onDestroy: () => delete page.shopbell,
  });
  const shopbell = ((...args) => call(...(args as [string]))) as Global;
  for (const verb of VERBS) shopbell[verb] = (...args) => call(verb, ...args);
  page.shopbell = shopbell;
  for (const each of queued) {
    const [verb, ...args] = Array.from(each);
    void call(`${verb}`, ...args);
  }
}

/** SECURITY: the browser refuses the entry when its bytes are not the ones this loader was built with. */
function pin(url: string, nonce: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = url;
  link.integrity = entryIntegrity;
  link.nonce = nonce;
  link.onload = link.onerror = () => link.remove();
  document.head.append(link);
}
