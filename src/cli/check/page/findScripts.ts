import type { PageElement, ShopPage } from './ShopPage';

const FILE = /(?:^|\/)shopbell(?:\.min)?\.js$/;
const RUN = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** The scripts of a page as far as Shopbell is concerned. */
export interface Scripts {
  /** The tags that bring it, in their order; some may not run. */
  readonly tags: readonly PageElement[];
  /** The code that stands in the page. */
  readonly inline: readonly PageElement[];
  /** What may put a tag there that cannot be seen here; null when nothing seems to. */
  readonly maker: string | null;
}

const sourceOf = ({ attributes }: PageElement) => attributes.get('src')?.trim() ?? '';

export const typeOf = ({ attributes }: PageElement) => attributes.get('type')?.trim() ?? '';
/** Whether a browser runs a script of that type. */
export const isRun = (element: PageElement) => RUN.test(typeOf(element));

/** Finds the tags, the code beside them, and hints at tags that come later. */
export function findScripts({ elements }: ShopPage): Scripts {
  const scripts = elements.filter(({ tag }) => tag === 'script');
  const tags = scripts.filter((script) => FILE.test(sourceOf(script).replace(/[?#].*/, '')));
  const inline = scripts.filter((script) => !sourceOf(script) && isRun(script));
  return { tags, inline, maker: findMaker(scripts, inline) };
}

const MAKERS: readonly (readonly [RegExp, string])[] = [
  [/shopbell(\.min)?\.js/, 'a script of the page'],
  [/createShopbell/, 'createShopbell'],
  [/googletagmanager\.com\/gtm/, 'Google Tag Manager'],
  [/(tealium|tags\.tiqcdn|adobedtm|matomo|piwik)/, 'a tag manager'],
];

function findMaker(scripts: readonly PageElement[], inline: readonly PageElement[]): string | null {
  const words = [...scripts.map(sourceOf), ...inline.map(({ text }) => text)].join('\n');
  return MAKERS.find(([sign]) => sign.test(words))?.[1] ?? null;
}
