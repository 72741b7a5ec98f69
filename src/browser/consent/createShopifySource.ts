import { member, type ConsentSource, type Globals } from './ConsentSource';

interface CustomerPrivacy {
  preferencesProcessingAllowed(): unknown;
  analyticsProcessingAllowed(): unknown;
  /** Per purpose `yes`, `no`, or an empty text before the visitor has decided. */
  currentVisitorConsent?(): unknown;
}

/**
 * Shopify's Customer Privacy API. Both `preferences` and `analytics` must be allowed: the personal tier is
 * used for what is shown, and holds what was looked at.
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export function createShopifySource(globals: Globals): ConsentSource {
  let isCollected = false;
  const find = () => member(globals['Shopify'], 'customerPrivacy');
  return {
    name: 'shopify',
    find,
    read() {
      const api = find() as CustomerPrivacy;
      if (api.preferencesProcessingAllowed() === true && api.analyticsProcessingAllowed() === true)
        return 'granted';
      const said = api.currentVisitorConsent?.();
      const isNo = (purpose: string) => /^(no|false)$/.test(String(member(said, purpose)));
      return isCollected || isNo('preferences') || isNo('analytics') ? 'denied' : 'unknown';
    },
    watch(listener) {
      const hear = () => {
        isCollected = true;
        listener();
      };
      document.addEventListener('visitorConsentCollected', hear);
      return () => document.removeEventListener('visitorConsentCollected', hear);
    },
  };
}
