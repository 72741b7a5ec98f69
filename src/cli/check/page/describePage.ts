import { readFaq } from '../../../adapters/page/readFaq';
import { readProducts } from '../../../adapters/page/readProducts';
import { CONTACT_KINDS, type ContactKind } from '../../../contract/types/contact';
import { findLanguageTag } from '../../../lib/findLanguageTag';
import { guessLanguageTag } from '../../../lib/guessLanguageTag';
import { describeOptions } from '../../../options/describeOptions';
import { describeContact } from '../contact/describeContact';
import { quote, sayCount, sayLanguage, sayList } from '../say';
import { createWorld } from './checkTagOptions';
import { isRun, type Scripts } from './findScripts';
import { readOptions } from './readOptions';
import type { ShopPage } from './ShopPage';

type Force = ReadonlyMap<string, string>;

/** What a shopper sees on this page, and where the answers come from. */
export function describePage(page: ShopPage, { tags: [tag] }: Scripts): readonly string[] {
  if (!tag) return [];
  if (!isRun(tag)) return ['Nothing, until the script runs.'];
  const { set, defaults, backends } = describeOptions(readOptions(tag), { world: createWorld(page) });
  const force: Force = new Map(
    [...defaults, ...set].map((line) => {
      const [name = '', ...value] = line.split(' ');
      return [name, value.join(' ')];
    }),
  );
  return [
    ...describePlace(force),
    describeVoice(force, page),
    ...backends.flatMap((backend) => describeBackend(backend, force, page)),
    ...describeWays(force),
    ...describeLinks(page),
    ...listTargets(force, page),
  ];
}

function describePlace(force: Force): readonly string[] {
  const [hidden, inline, launcher] = ['hideOn', 'inline', 'launcher'].map((name) => force.get(name));
  const where = `at the ${force.get('position')} of the page, ${force.get('offsetX')} px from the side and ${force.get('offsetY')} px from the bottom`;
  const bell = launcher ? `No bell: ${launcher} opens the panel.` : `A bell ${where}.`;
  return [
    force.get('load') === 'manual' ? "Nothing, until shopbell('show')." : bell,
    ...(inline ? [`The panel stands in ${inline}.`] : []),
    ...(hidden ? [`Not on ${hidden}.`] : []),
  ];
}

function describeVoice(force: Force, { view }: ShopPage): string {
  const wanted = force.get('locale') ?? 'auto';
  const language = wanted === 'auto' ? (view.locale() ?? '') : wanted;
  const name = unquote(force.get('name'));
  return `${name ? `The panel of ${quote(name)}` : 'A panel without the shop’s name'}, ${sayVoice(language)}.`;
}

function sayVoice(language: string): string {
  if (!language) return 'in the browser’s language or English';
  const tag = findLanguageTag(language) ?? guessLanguageTag(language) ?? 'en';
  const name = `in ${sayLanguage(tag)}`;
  return /^en\b/.test(tag) ? name : `${name} where it speaks that, else in English`;
}

function describeBackend(backend: string, force: Force, page: ShopPage): readonly string[] {
  if (backend === 'http')
    return [`Answers, products and orders of ${force.get('endpoint') ?? 'the page’s own host'}.`];
  if (backend === 'files') {
    const files = ['faq', 'products', 'suggestions'].flatMap((name) => force.get(name) ?? []);
    return [`What ${sayList(files)} hold${files.length === 1 ? 's' : ''}.`];
  }
  const questions = readFaq(page.view);
  const { products, productId } = readProducts(page.view);
  const main = products.find(({ id }) => id === productId);
  const first = questions[0] ? `, such as ${quote(questions[0].question)}` : '';
  return [
    `What the page itself tells machines: ${sayCount(questions.length, 'question')}${first}, and ${sayCount(products.length, 'product')}.`,
    ...(main ? [`The page is about ${quote(main.title)}.`] : []),
  ];
}

function describeWays(force: Force): readonly string[] {
  const hours = unquote(force.get('contactHours'));
  const ways = CONTACT_KINDS.flatMap((kind: ContactKind) => {
    const value = unquote(force.get(`contact${kind.charAt(0).toUpperCase()}${kind.slice(1)}`));
    return value ? [{ kind, value, ...(hours && { hours }) }] : [];
  });
  return ways.length > 0 ? describeContact(ways, undefined) : [];
}

const unquote = (text = '') => text.replace(/^"|"$/g, '');

/** Links and buttons of the page that open it. */
function describeLinks({ elements }: ShopPage): readonly string[] {
  const screens = elements.flatMap(({ attributes }) => {
    const link = /#shopbell=([^&]+)/.exec(attributes.get('href') ?? '')?.[1];
    const trigger = attributes.get('data-shopbell');
    return link ?? trigger ?? [];
  });
  return screens.length > 0
    ? [`Opened by ${sayCount(screens.length, 'link or button')}: ${sayList(screens)}.`]
    : [];
}

/** Where the files and the endpoint can be checked in turn. */
function listTargets(force: Force, { url }: ShopPage): readonly string[] {
  const targets = ['faq', 'products', 'suggestions', 'endpoint'].flatMap((name) => {
    const address = force.get(name) ?? '';
    if (!address || (!url && !URL.canParse(address))) return [];
    const whole = new URL(address, url).href;
    return name === 'suggestions' && whole.endsWith('/') ? `${whole}lists.json` : whole;
  });
  return targets.length > 0 ? [`To be checked too: shopbell check ${targets.join(' ')}`] : [];
}
