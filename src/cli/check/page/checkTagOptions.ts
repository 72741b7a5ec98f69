import { OPTIONS, type Option, type OptionName } from '../../../contract/options';
import { CONTACT_KINDS } from '../../../contract/types/contact';
import type { World } from '../../../options/Fault';
import { findFaults } from '../../../options/findFaults';
import type { Problem } from '../../../options/Problem';
import { sayFault } from '../../../options/sayFault';
import { toAttribute } from '../../../options/spell';
import { checkWay } from '../contact/checkWay';
import type { Finding, Level } from '../Finding';
import { findMatches } from './findMatches';
import { isCssColor } from './isCssColor';
import { readOptions } from './readOptions';
import type { PageElement, ShopPage } from './ShopPage';

/** What a file can tell of colours and selectors, on that page. */
export const createWorld = ({ url }: Pick<ShopPage, 'url'>): World => ({
  style: 'tag',
  ...(url && { page: url }),
  isColor: isCssColor,
  // Every selector that can be looked for is one; whether the others are, is for a browser to say.
  isSelector: (text) => (/^[\w#.[*:]/.test(text) ? null : false),
});

/** The options of a tag: names, values, contact ways, and elements of the page that they stand for. */
export function checkTagOptions(tag: PageElement, page: ShopPage): readonly Finding[] {
  const options = readOptions(tag);
  const world = createWorld(page);
  return [
    ...findFaults(options, world).flatMap((fault) => {
      const problem = sayFault(fault, world);
      return problem ? [toFinding(problem, tag)] : [];
    }),
    ...checkContacts(options, tag),
    ...(['launcher', 'inline'] as const).flatMap((name) => checkElement(name, tag, page)),
  ];
}

/** Without a backend at the right address there is nothing to show. */
function levelOf({ rule, name }: Problem): Level {
  const option: Option | undefined = OPTIONS[name as OptionName];
  const isBackend = option?.kind === 'url' && name !== 'privacyUrl';
  const isMissing = rule === 'together' && name === 'adapter';
  return (rule === 'address' && isBackend) || isMissing ? 'error' : 'warning';
}

function toFinding(problem: Problem, tag: PageElement): Finding {
  const { rule, name, message, mend, used } = problem;
  return {
    level: levelOf(problem),
    rule: `page.option-${rule}`,
    path: tag.at(toAttribute(name)),
    message,
    ...(used && { shopper: used }),
    ...(mend && { mend }),
  };
}

function checkContacts(options: Readonly<Record<string, string>>, tag: PageElement): readonly Finding[] {
  const hours = options['contactHours']?.trim();
  return CONTACT_KINDS.flatMap((kind) => {
    const name = `contact${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const value = options[name]?.trim();
    if (!value) return [];
    return checkWay({ value: { kind, value, ...(hours && { hours }) }, path: '' }).map((finding) => ({
      ...finding,
      path: tag.at(toAttribute(name)),
      entry: toAttribute(name),
      ...(finding.rule === 'contact.no-hours' && { mend: 'Add data-contact-hours="Mon–Fri 9–17".' }),
    }));
  });
}

const MISSING = {
  launcher: 'Nothing opens the panel.',
  inline: 'There is no panel on this page.',
} as const;

function checkElement(name: 'launcher' | 'inline', tag: PageElement, page: ShopPage): readonly Finding[] {
  const selector = readOptions(tag)[name]?.trim();
  const matches = selector ? findMatches(page.elements, selector) : null;
  if (!matches || matches.length > 0) return [];
  return [
    {
      level: 'warning',
      rule: 'page.no-element',
      path: tag.at(toAttribute(name)),
      message: `${toAttribute(name)}="${selector}" stands for nothing on this page.`,
      shopper: `${MISSING[name]} Unless a script adds it later.`,
      mend: 'Is the name spelt as in the page?',
    },
  ];
}
