import type { ConsentState } from '../../contract/consent';

export interface ConsentInputs {
  /** The merchant's word in the tag. */
  readonly option: 'ask' | 'granted' | 'denied' | 'external';
  /** What the page's consent tool says; asked for with `external` only. */
  readonly tool: ConsentState;
  /** What the shopper has chosen in the panel. */
  readonly shopper: ConsentState;
  /** What the merchant's code has said by `shopbell('consent', …)`. */
  readonly merchant: ConsentState;
  /** Global Privacy Control. */
  readonly gpc: boolean;
}

type Rule = readonly [when: Partial<ConsentInputs>, then: ConsentState];

/** The first that fits decides. A no of anybody who has a say comes before every yes. */
const RULES: readonly Rule[] = [
  [{ option: 'denied' }, 'denied'],
  [{ shopper: 'denied' }, 'denied'],
  [{ option: 'external', tool: 'denied' }, 'denied'],
  [{ merchant: 'denied' }, 'denied'],
  [{ gpc: true, shopper: 'unknown' }, 'denied'],
  [{ option: 'external', tool: 'granted' }, 'granted'],
  [{ merchant: 'granted' }, 'granted'],
  [{ option: 'external' }, 'unknown'],
  [{ shopper: 'granted' }, 'granted'],
  [{ option: 'granted' }, 'granted'],
];

/** Whether the personal tier may be used: the rules of docs/consent.md, which a test holds equal in all 216 cases. */
export function decideConsent(inputs: ConsentInputs): ConsentState {
  const given = Object.entries(inputs);
  const fits = ([when]: Rule) =>
    given.every(([name, value]) => (when[name as keyof ConsentInputs] ?? value) === value);
  return RULES.find(fits)?.[1] ?? 'unknown';
}
