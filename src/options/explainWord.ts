import { findNearest } from '../lib/findNearest';
import { sayValue } from './spell';

/** What other widgets call it, in lower case. */
const MEANT: Readonly<Record<string, string>> = {
  boot: 'init',
  start: 'init',
  setup: 'init',
  shutdown: 'destroy',
  remove: 'destroy',
  unmount: 'destroy',
  maximize: 'open',
  expand: 'open',
  showmessenger: 'open',
  openchat: 'open',
  minimize: 'close',
  collapse: 'close',
  hidemessenger: 'close',
  setuser: 'identify',
  login: 'identify',
  user: 'identify',
  logoutuser: 'logout',
  reset: 'logout',
  trackevent: 'track',
  event: 'track',
  shownewmessage: 'draft',
  prefill: 'draft',
  sendmessage: 'say',
  addlistener: 'on',
  addeventlistener: 'on',
  removelistener: 'off',
  setlocale: 'locale',
  language: 'locale',
  settheme: 'theme',
  update: 'set',
  opened: 'open',
  closed: 'close',
  load: 'ready',
  loaded: 'ready',
  unreadcount: 'unread',
  newmessage: 'message',
  isopen: 'state',
  help: 'faq',
  article: 'faq',
  articles: 'faq',
  order: 'track',
  orders: 'track',
  tracking: 'track',
  return: 'returns',
  messages: 'chat',
  conversation: 'chat',
  products: 'suggestions',
};

/** That there is no such thing, or that it does nothing here, and which one was probably meant. `noun` is what it would be, e.g. `verb`. */
export function explainWord(noun: string, word: unknown, words: readonly string[]): string {
  const text = typeof word === 'string' ? word : '';
  if (words.includes(text)) return `The ${noun} ${sayValue(word)} does nothing with this backend.`;
  const meant = MEANT[text.replace(/[-_\s]/g, '').toLowerCase()] ?? '';
  const near = words.includes(meant) ? meant : findNearest(text, words);
  const mend = near ? `Did you mean "${near}"?` : `Use one of: ${words.join(', ')}.`;
  return `There is no ${noun} ${sayValue(word)}. ${mend}`;
}
