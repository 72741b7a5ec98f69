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

/** Whether the personal tier may be used: the rules of docs/consent.md, which a test holds equal in all 216 cases. */
export function decideConsent({ option, tool, shopper, merchant, gpc }: ConsentInputs): ConsentState {
  const isExternal = option === 'external';
  const shop = [merchant, isExternal ? tool : option];
  // A no of anybody who has a say comes before every yes.
  if ([shopper, ...shop].includes('denied') || (gpc && shopper === 'unknown')) return 'denied';
  return [...shop, isExternal || shopper].includes('granted') ? 'granted' : 'unknown';
}
