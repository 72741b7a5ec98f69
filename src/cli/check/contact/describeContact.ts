import { CONTACT_KINDS, type ContactList, type ContactWay } from '../../../contract/types/contact';
import { quote, sayCount } from '../say';

const NAMES: Readonly<Record<string, string>> = {
  email: 'E-mail',
  phone: 'Phone',
  whatsapp: 'WhatsApp',
  wechat: 'WeChat',
  telegram: 'Telegram',
  line: 'LINE',
  messenger: 'Messenger',
};
const MAX_SHOWN = 10;

/** The ways as the shopper finds them, in the order of the file. */
export function describeContact(
  ways: readonly ContactWay[],
  incident: ContactList['incident'],
): readonly string[] {
  const shown = ways.filter(({ kind }) => CONTACT_KINDS.some((known) => known === kind));
  return [
    ...(incident?.text.trim() ? [`Over everything: ${quote(incident.text)}`] : []),
    shown.length > 0 ? `${sayCount(shown.length, 'way')} to reach a person:` : 'No way to reach a person.',
    ...shown
      .slice(0, MAX_SHOWN)
      .map(({ kind, value, hours }) => `  ${[NAMES[kind], value, hours].filter(Boolean).join(' · ')}`),
  ];
}
