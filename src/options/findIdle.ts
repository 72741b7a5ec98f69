import type { OptionName } from '../contract/options';
import type { Fault } from './Fault';

const FILES: readonly OptionName[] = ['faq', 'products', 'suggestions'];
/** Which options nobody reads while this one has that value. */
const UNREAD: readonly (readonly [because: OptionName, value: RegExp, names: readonly OptionName[]])[] = [
  ['adapter', /^(page|none|files)$/, ['endpoint']],
  ['adapter', /^(page|none)$/, FILES],
  ['storage', /^memory$/, ['keepMessages', 'keepHistory']],
  ['consent', /^(?!external$)/, ['consentSource']],
];

/** Options that do nothing because of another one, or of one that is missing. */
export function findIdle(given: ReadonlyMap<string, string>): readonly Fault[] {
  const get = (name: OptionName) => given.get(name) ?? '';
  const adapter = get('adapter');
  const hasWay = [...given].some(([name, text]) => /^contact(?!Hours)/.test(name) && text);
  return [
    ...(adapter === 'http' && !get('endpoint') ? [{ code: 'no-endpoint', name: 'adapter' } as const] : []),
    ...(adapter === 'files' && !FILES.some(get) ? [{ code: 'no-files', name: 'adapter' } as const] : []),
    ...(get('contactHours') && !hasWay ? [{ code: 'no-way', name: 'contactHours' } as const] : []),
    ...UNREAD.flatMap(([because, value, each]) => {
      const names = each.filter(get);
      const isIdle = names[0] && value.test(get(because));
      return isIdle
        ? [{ code: 'unread', name: names[0]!, names, because, value: get(because) } as const]
        : [];
    }),
  ];
}
