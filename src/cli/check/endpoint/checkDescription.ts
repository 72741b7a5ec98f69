import { PROTOCOL_VERSION } from '../../../contract/protocol';
import type { Description } from '../../../contract/types';
import { CAPABILITIES } from '../../../contract/types/common';
import { findNearest } from '../../../lib/findNearest';
import { checkLocale } from '../checkLocale';
import type { Finding } from '../Finding';

/** `consents` is no surface of its own: that receipts of consent are kept. */
const KNOWN: readonly string[] = [...CAPABILITIES, 'consents'];

const PATH = 'GET /';

/** What the backend says of itself: words that are unknown, nothing at all, another version. */
export function checkDescription({ protocol, capabilities, locales = [] }: Description): readonly Finding[] {
  const findings: Finding[] = capabilities.flatMap((name, at) =>
    checkCapability(name, `${PATH} capabilities[${at}]`),
  );
  if (capabilities.length === 0) {
    findings.push({
      level: 'warning',
      rule: 'endpoint.no-capability',
      path: PATH,
      message: 'It names no capability.',
      shopper: 'A panel with nothing in it but the ways to reach a person.',
      mend: 'Name what it answers: "capabilities": ["faq", "orders"].',
    });
  }
  if (protocol > PROTOCOL_VERSION) {
    findings.push({
      level: 'warning',
      rule: 'endpoint.protocol',
      path: PATH,
      message: `It speaks version ${protocol} of the protocol; this command knows ${PROTOCOL_VERSION}.`,
      mend: 'Check with a newer version of shopbell.',
    });
  }
  return [
    ...findings,
    ...locales.flatMap((locale, at) => checkLocale(locale, { path: `${PATH} locales[${at}]` })),
  ];
}

function checkCapability(name: string, path: string): readonly Finding[] {
  if (KNOWN.some((known) => known === name)) return [];
  const near = findNearest(name, KNOWN);
  return [
    {
      level: 'warning',
      rule: 'endpoint.unknown-capability',
      path,
      message: `"${name}" is no capability.`,
      shopper: 'Nothing of it is shown.',
      mend: near ? `Write "${near}".` : `The capabilities are ${KNOWN.join(', ')}.`,
    },
  ];
}
