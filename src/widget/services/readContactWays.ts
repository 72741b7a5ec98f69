import type { RawOptions } from '../../contract/options';
import { CONTACT_KINDS, type KnownWay } from '../../contract/types/contact';

/** The ways to reach a person that the merchant named in the options, in the order of the contract. */
export function readContactWays(raw: RawOptions): readonly KnownWay[] {
  const hours = `${raw['contactHours'] ?? ''}`.trim();
  return CONTACT_KINDS.flatMap((kind) => {
    const value = `${raw[`contact${kind[0]?.toUpperCase()}${kind.slice(1)}`] ?? ''}`.trim();
    return value ? [{ kind, value, ...(hours && { hours }) }] : [];
  });
}
