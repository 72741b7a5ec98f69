import { CONTACT_KINDS, type ContactWay } from '../../../contract/types/contact';
import { findNearest } from '../../../lib/findNearest';
import type { Finding, Located } from '../Finding';
import { sayList } from '../say';

/** Ways that the widget carries out itself; they need no address. */
const OWN = ['chat', 'callback'];
const KINDS = [...CONTACT_KINDS, ...OWN];
const SYNONYMS: Readonly<Record<string, string>> = {
  mail: 'email',
  'e-mail': 'email',
  tel: 'phone',
  telephone: 'phone',
  call: 'phone',
  mobile: 'phone',
  weixin: 'wechat',
  facebook: 'messenger',
  livechat: 'chat',
};

/** What is wrong with an address of that kind, and what to write; null when it will do. */
type Judge = (
  value: string,
) => { readonly message: string; readonly shopper: string; readonly mend: string } | null;

const isNumber = (value: string) =>
  /^\+?[\d\s().\-/]{5,25}$/.test(value) && value.replace(/\D/g, '').length >= 5;

const JUDGES: Readonly<Record<string, Judge>> = {
  email: (value) =>
    /^[^\s@<>:]+@[^\s@<>:]+\.[^\s@<>:]+$/.test(value)
      ? null
      : {
          message: `"${value}" is no e-mail address.`,
          shopper: 'Tapping it opens an e-mail to nobody.',
          mend: 'Write the address alone: "hello@shop.example".',
        },
  phone: (value) => {
    if (!isNumber(value)) {
      return {
        message: `"${value}" is no telephone number.`,
        shopper: 'Tapping it calls nobody.',
        mend: 'Write the number alone: "+32 9 555 01 20".',
      };
    }
    return value.trim().startsWith('+')
      ? null
      : {
          message: `"${value}" has no country code.`,
          shopper: 'It cannot be called from abroad.',
          mend: 'Begin with + and the country: "+32 …".',
        };
  },
  whatsapp: (value) =>
    isNumber(value) && /^\+?[1-9]/.test(value.trim())
      ? null
      : {
          message: `"${value}" is no number with its country code.`,
          shopper: 'WhatsApp opens and finds nobody.',
          mend: 'Write the whole number: "+32 470 12 34 56".',
        },
  wechat: (value) =>
    /^[a-z][-_a-z0-9]{5,19}$/i.test(value)
      ? null
      : {
          message: `"${value}" is no WeChat account.`,
          shopper: 'Searching for it in WeChat finds nothing.',
          mend: 'Write the account’s id, 6–20 letters, digits, - and _; shoppers read it, for WeChat has no link.',
        },
  telegram: (value) => (/^@?\w{4,32}$/.test(value) ? null : sayName('Telegram', value, 'shopname')),
  line: (value) => (/^@?[\w.-]{3,32}$/.test(value) ? null : sayName('LINE', value, '@shopname')),
  messenger: (value) => (/^[\w.-]{2,60}$/.test(value) ? null : sayName('Messenger', value, 'shopname')),
};

const sayName = (service: string, value: string, example: string) => ({
  message: `"${value}" is no name in ${service}.`,
  shopper: `${service} opens and finds nobody.`,
  mend: `Write the name alone, without its address: "${example}".`,
});

/** One way to reach a person. */
export function checkWay({ value: way, path }: Located<ContactWay>): readonly Finding[] {
  const { kind, value } = way;
  const entry = kind;
  if (!KINDS.includes(kind)) {
    const near = SYNONYMS[kind.toLowerCase()] ?? findNearest(kind, KINDS);
    return [
      {
        level: 'warning',
        rule: 'contact.unknown-kind',
        path: `${path}.kind`,
        entry,
        message: `"${kind}" is no kind that is known.`,
        shopper: 'This way is not shown.',
        mend: near ? `Write "${near}".` : `Write one of ${sayList(KINDS, KINDS.length)}.`,
      },
    ];
  }
  if (OWN.includes(kind)) return [];
  const judged = value.trim() ? JUDGES[kind]?.(value.trim()) : sayEmpty(kind);
  return [
    ...(judged
      ? [{ level: 'warning', rule: 'contact.value', path: `${path}.value`, entry, ...judged } as const]
      : []),
    ...checkHours(way, path),
  ];
}

const sayEmpty = (kind: string) => ({
  message: `"value" is empty.`,
  shopper: 'A line without an address.',
  mend: `Write the address, or take "${kind}" out.`,
});

const ANSWERED_LIVE = ['phone', 'whatsapp', 'wechat'];

function checkHours({ kind, hours, opening }: ContactWay, path: string): readonly Finding[] {
  if (!ANSWERED_LIVE.includes(kind) || hours?.trim() || opening) return [];
  return [
    {
      level: 'advice',
      rule: 'contact.no-hours',
      path,
      entry: kind,
      message: 'It does not say when somebody answers.',
      shopper: 'Who calls at night waits.',
      mend: 'Add "hours": "Mon–Fri 9–17", or "opening".',
    },
  ];
}
