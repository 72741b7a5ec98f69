import type { Checked, Finding } from '../Finding';
import { findLanguageTag } from '../../../lib/findLanguageTag';
import { checkCalls } from './checkCalls';
import { checkPolicy } from './checkPolicy';
import { checkTag } from './checkTag';
import { checkTagOptions } from './checkTagOptions';
import { describePage } from './describePage';
import { findScripts, type Scripts } from './findScripts';
import { readOptions } from './readOptions';
import { readPage } from './readPage';
import type { Fetched, PageElement, ShopPage } from './ShopPage';

/** A page of the shop: is the script there, will it run, do its options fit, and what would a shopper see? */
export function checkPage(html: string, fetched: Fetched = {}): Checked {
  const page = readPage(html, fetched);
  const scripts = findScripts(page);
  const [tag, ...others] = scripts.tags;
  return {
    findings: [
      ...(tag
        ? [
            ...checkTag(tag, page),
            ...checkPolicy(tag, page),
            ...checkTagOptions(tag, page),
            ...checkLanguage(tag, page),
          ]
        : [sayNoTag(scripts)]),
      ...others.map((each) => saySecond(each, tag)),
      ...checkCalls(scripts, page),
    ],
    sees: describePage(page, scripts),
  };
}

function sayNoTag({ maker, inline }: Scripts): Finding {
  const isCalled = inline.some(({ text }) => /shopbell\s*\(/.test(text));
  const begin = isCalled ? 'shopbell is called, and no' : 'No';
  if (maker) {
    return {
      level: 'advice',
      rule: 'page.no-tag',
      path: '',
      message: `${begin} script tag brings shopbell.js. It may come by ${maker}, which cannot be seen here.`,
      mend: 'Open the page with data-debug or debug: true, and read the console.',
    };
  }
  return {
    level: 'error',
    rule: 'page.no-tag',
    path: '',
    message: `${begin} script tag brings shopbell.js.`,
    shopper: 'No bell.',
    mend: 'Put <script async src="https://cdn.example/shopbell.js"></script> before </body>.',
  };
}

const saySecond = (tag: PageElement, first: PageElement | undefined): Finding => ({
  level: 'warning',
  rule: 'page.second-tag',
  path: tag.at(),
  message: `The tag of ${first?.at().replace(/,.*/, '')} is there already: only one of them starts.`,
  shopper: tag.attributes.has('async')
    ? 'One bell, with the options of the tag that arrives first.'
    : 'One bell, with the options of the first tag.',
  mend: 'Take one of them out; the theme and a plugin may each have brought one.',
});

/** The panel takes the page's language, so that must be one. */
function checkLanguage(tag: PageElement, { elements }: ShopPage): readonly Finding[] {
  const root = elements.find((each) => each.tag === 'html');
  const language = root?.attributes.get('lang')?.trim() ?? '';
  const isAuto = /^(auto)?$/.test(readOptions(tag)['locale']?.trim() ?? '');
  if (!isAuto || findLanguageTag(language)) return [];
  return [
    {
      level: 'warning',
      rule: 'page.language',
      path: root?.at('lang') ?? '',
      message: language
        ? `lang="${language}" of the page is no language tag (BCP 47).`
        : 'The page does not say its language.',
      shopper: language
        ? 'The panel speaks the language that begins like it, or English.'
        : 'The panel speaks the language of the browser, or English.',
      mend: 'Write <html lang="en"> in the page’s own language, or data-locale on the tag.',
    },
  ];
}
