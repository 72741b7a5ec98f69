import type { ContactList, ContactWay, FaqEntry, NeighbourList, Product } from '../../contract/types';
import { checkCatalog } from './catalog/checkCatalog';
import { checkContact } from './contact/checkContact';
import { checkFaq } from './faq/checkFaq';
import type { Checked, CheckContext, FileKind, Finding, Located } from './Finding';
import { checkLists } from './lists/checkLists';
import { openFile } from './shape/openFile';

/** Everything about the content of a file of that kind. Data of any form is fine; it is what is checked. */
export async function checkFile(kind: FileKind, data: unknown, context: CheckContext): Promise<Checked> {
  const { entries, around, isAccepted, findings } = openFile(kind, data);
  const empty = isAccepted && entries.length === 0 ? [sayEmpty(kind)] : [];
  const checked = await checkEntries(kind, { entries, around }, context);
  return {
    findings: [...findings, ...empty, ...checked.findings],
    sees: isAccepted ? checked.sees : ['Nothing of it, until the errors are mended.'],
  };
}

const SHOWN: Readonly<Record<FileKind, string>> = {
  faq: 'No question is answered.',
  catalog: 'No product is found.',
  lists: 'The same category is suggested, then what is popular.',
  contact: 'Without an agent at the desk nobody can be reached.',
};

const sayEmpty = (kind: FileKind): Finding => ({
  level: 'warning',
  rule: 'file.empty',
  path: '',
  message: 'The list is empty.',
  shopper: SHOWN[kind],
  mend: 'Add what is to be shown.',
});

interface Opened {
  readonly entries: readonly Located<unknown>[];
  readonly around: Readonly<Record<string, unknown>>;
}

/** The schema has been held against everything that comes here. */
async function checkEntries(
  kind: FileKind,
  { entries, around }: Opened,
  context: CheckContext,
): Promise<Checked> {
  switch (kind) {
    case 'faq':
      return checkFaq(entries as readonly Located<FaqEntry>[], context);
    case 'catalog':
      return checkCatalog(entries as readonly Located<Product>[], context);
    case 'lists': {
      const popular = (around['popular'] ?? []) as readonly string[];
      return checkLists({ lists: entries as readonly Located<NeighbourList>[], popular }, context);
    }
    case 'contact': {
      const { incident, load } = around as Pick<ContactList, 'incident' | 'load'>;
      const ways = entries as readonly Located<ContactWay>[];
      return checkContact({ ways, ...(incident && { incident }), ...(load && { load }) }, context);
    }
  }
}
