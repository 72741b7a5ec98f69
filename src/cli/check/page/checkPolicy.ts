import { OPTIONS, type Option, type OptionName } from '../../../contract/options';
import { toAttribute } from '../../../options/spell';
import type { Finding } from '../Finding';
import { readOptions } from './readOptions';
import type { PageElement, ShopPage } from './ShopPage';

type Directives = ReadonlyMap<string, readonly string[]>;

/** What the page's Content-Security-Policy would refuse: the script, or what the widget asks for. */
export function checkPolicy(tag: PageElement, page: ShopPage): readonly Finding[] {
  const policies = page.policies.map(readDirectives);
  if (policies.length === 0) return checkNonce(tag, page);
  const isScriptRefused = policies.some(
    (policy) => !mayRun(tag, find(policy, 'script-src-elem', 'script-src'), page),
  );
  const refused = listAddresses(tag).filter(({ address }) =>
    policies.some((policy) => !mayMatch(find(policy, 'connect-src'), address, page)),
  );
  return [
    ...(isScriptRefused ? [refuseScript(tag, policies)] : []),
    ...refused.map((each) => refuseAddress(each, tag)),
  ];
}

function readDirectives(policy: string): Directives {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

const find = (policy: Directives, ...names: readonly string[]) =>
  [...names, 'default-src'].map((name) => policy.get(name)).find(Boolean);

const isNonce = (source: string) => /^'nonce-/i.test(source);

function mayRun(tag: PageElement, sources: readonly string[] | undefined, page: ShopPage): boolean {
  if (!sources) return true;
  const nonce = tag.attributes.get('nonce');
  if (nonce && sources.some(isNonce)) return true;
  // A hash may be that of the tag's integrity.
  if (tag.attributes.has('integrity') && sources.some((source) => /^'sha/i.test(source))) return true;
  const isStrict = sources.some((source) => /^'strict-dynamic'$/i.test(source));
  return !isStrict && mayMatch(sources, tag.attributes.get('src')?.trim() ?? '', page);
}

/** Whether one of the sources lets that address through; what cannot be told counts as let through. */
function mayMatch(sources: readonly string[] | undefined, address: string, { url }: ShopPage): boolean {
  if (!sources) return true;
  const base = url ?? 'https://page.invalid/';
  if (!URL.canParse(address, base)) return true;
  const target = new URL(address, base);
  const isOwn = target.origin === new URL(base).origin;
  return sources.some((source) => {
    if (source === '*') return true;
    if (/^'self'$/i.test(source)) return isOwn;
    if (/^https?:$/i.test(source)) return target.protocol === source.toLowerCase();
    return matchesHost(source, target);
  });
}

const HOST_SOURCE = /^(?:([a-z][\w+.-]*:)\/\/)?(\*|(?:\*\.)?[\w.-]+)(?::(\d+|\*))?(\/.*)?$/i;

/** A source such as `https://*.shop.example:8443/js/`; what it does not name is any. */
function matchesHost(source: string, { protocol, hostname, port, pathname }: URL): boolean {
  const [whole, scheme = protocol, host = '', ports = '', path = '/'] = HOST_SOURCE.exec(source) ?? [];
  const fits = [
    whole !== undefined,
    scheme.toLowerCase() === protocol,
    host.startsWith('*') ? hostname.endsWith(host.slice(1).toLowerCase()) : hostname === host.toLowerCase(),
    ports === '*' || ports === port,
    path.endsWith('/') ? pathname.startsWith(path) : pathname === path,
  ];
  return fits.every(Boolean);
}

interface Address {
  readonly name: OptionName;
  readonly address: string;
}

/** What the widget asks for, as the tag names it. */
function listAddresses(tag: PageElement): readonly Address[] {
  const options = readOptions(tag);
  return (Object.keys(OPTIONS) as OptionName[]).flatMap((name) => {
    const { kind }: Option = OPTIONS[name];
    const address = options[name]?.trim();
    return kind === 'url' && name !== 'privacyUrl' && address ? [{ name, address }] : [];
  });
}

function refuseScript(tag: PageElement, policies: readonly Directives[]): Finding {
  const hasNonce = policies.some((policy) => find(policy, 'script-src-elem', 'script-src')?.some(isNonce));
  return {
    level: 'error',
    rule: 'page.policy',
    path: tag.at('src'),
    message: hasNonce
      ? 'The page’s Content-Security-Policy wants a nonce, and the tag has none.'
      : 'The page’s Content-Security-Policy does not let this script run.',
    shopper: 'No bell.',
    mend: hasNonce
      ? 'Add nonce="…", as on the page’s other scripts.'
      : 'Add the script’s host to script-src.',
  };
}

const refuseAddress = ({ name, address }: Address, tag: PageElement): Finding => ({
  level: 'error',
  rule: 'page.policy',
  path: tag.at(toAttribute(name)),
  message: `The page’s Content-Security-Policy does not let it ask ${address}.`,
  shopper: 'Nothing of it is shown.',
  mend: 'Add its host to connect-src.',
});

/** Without the policy itself, the other scripts tell that there is one. */
function checkNonce(tag: PageElement, { elements }: ShopPage): readonly Finding[] {
  const others = elements.some(
    (each) => each.tag === 'script' && each !== tag && each.attributes.get('nonce'),
  );
  if (!others || tag.attributes.get('nonce')) return [];
  return [
    {
      level: 'warning',
      rule: 'page.policy',
      path: tag.at(),
      message: 'Other scripts of the page have a nonce, and this one has none.',
      shopper: 'No bell, where the page’s Content-Security-Policy wants one.',
      mend: 'Add nonce="…", as on the others.',
    },
  ];
}
