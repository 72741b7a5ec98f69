import type { ConsentState } from '../../../../src/contract/consent';

/** One row of a truth table: what the tool shows, in the words of docs/consent.md, and what is read from it. */
export interface Row {
  readonly shows: string;
  readonly globals: Record<string, unknown>;
  readonly says: ConsentState;
}

const shopify = (
  allowed: readonly [preferences: unknown, analytics: unknown],
  said?: Readonly<Record<string, unknown>>,
) => ({
  Shopify: {
    customerPrivacy: {
      preferencesProcessingAllowed: () => allowed[0],
      analyticsProcessingAllowed: () => allowed[1],
      ...(said && { currentVisitorConsent: () => said }),
    },
  },
});

export const SHOPIFY: readonly Row[] = [
  {
    shows: 'preferences and analytics allowed (chosen, or no consent is needed in the region)',
    globals: shopify([true, true], { preferences: '', analytics: '' }),
    says: 'granted',
  },
  {
    shows: 'neither allowed, the visitor has not decided',
    globals: shopify([false, false], { preferences: '', analytics: '' }),
    says: 'unknown',
  },
  {
    shows: 'analytics refused, preferences allowed',
    globals: shopify([true, false], { preferences: 'yes', analytics: 'no' }),
    says: 'denied',
  },
  {
    shows: 'preferences refused, analytics allowed',
    globals: shopify([false, true], { preferences: 'no', analytics: 'yes' }),
    says: 'denied',
  },
  {
    shows: 'both refused',
    globals: shopify([false, false], { preferences: 'no', analytics: 'no' }),
    says: 'denied',
  },
  {
    shows: 'preferences chosen, analytics not decided',
    globals: shopify([true, false], { preferences: 'yes', analytics: '' }),
    says: 'unknown',
  },
  {
    shows: 'an older API that tells no choices, nothing allowed',
    globals: shopify([false, false]),
    says: 'unknown',
  },
  { shows: 'answers that are no booleans', globals: shopify(['yes', 1]), says: 'unknown' },
  {
    shows: 'an API that throws',
    globals: {
      Shopify: {
        customerPrivacy: {
          preferencesProcessingAllowed() {
            throw new Error('not ready');
          },
        },
      },
    },
    says: 'unknown',
  },
];

const both = (value: string) => ({ personalization_storage: value, analytics_storage: value });
/** As `gtag` pushes it: the arguments of a call, which are no list. */
const gtag = (...args: readonly unknown[]): unknown => ({ ...args, length: args.length });
const queue = (...commands: readonly (readonly unknown[])[]) => ({
  dataLayer: [{ event: 'gtm.js' }, ...commands.map((command) => gtag(...command))],
});
const register = (entries: object) => ({ google_tag_data: { ics: { entries } } });

export const GOOGLE: readonly Row[] = [
  {
    shows: 'no consent command',
    globals: { dataLayer: [{ event: 'gtm.js' }, null, 'text', 7] },
    says: 'unknown',
  },
  { shows: 'default denied', globals: queue(['consent', 'default', both('denied')]), says: 'unknown' },
  { shows: 'default granted', globals: queue(['consent', 'default', both('granted')]), says: 'granted' },
  {
    shows: 'default granted with `wait_for_update`',
    globals: queue(['consent', 'default', { ...both('granted'), wait_for_update: 500 }]),
    says: 'unknown',
  },
  {
    shows: 'default granted, denied in some regions',
    globals: queue(
      ['consent', 'default', { ...both('denied'), region: ['DE', 'FR'] }],
      ['consent', 'default', both('granted')],
    ),
    says: 'unknown',
  },
  {
    shows: 'default denied, then updated to granted',
    globals: queue(['consent', 'default', both('denied')], ['consent', 'update', both('granted')]),
    says: 'granted',
  },
  {
    shows: 'default granted, then updated to denied',
    globals: queue(['consent', 'default', both('granted')], ['consent', 'update', both('denied')]),
    says: 'denied',
  },
  {
    shows: 'updated to granted, later to denied',
    globals: queue(['consent', 'update', both('granted')], ['consent', 'update', both('denied')]),
    says: 'denied',
  },
  {
    shows: 'personalisation granted, analytics denied by an update',
    globals: queue(['consent', 'update', { ...both('granted'), analytics_storage: 'denied' }]),
    says: 'denied',
  },
  {
    shows: 'analytics granted, personalisation denied by an update',
    globals: queue(['consent', 'update', { ...both('granted'), personalization_storage: 'denied' }]),
    says: 'denied',
  },
  {
    shows: 'analytics granted, `personalization_storage` never named',
    globals: queue(['consent', 'update', { analytics_storage: 'granted', ad_storage: 'granted' }]),
    says: 'unknown',
  },
  {
    shows: 'an update of one signal after both were granted: the other stays',
    globals: queue(
      ['consent', 'update', both('granted')],
      ['consent', 'update', { personalization_storage: 'granted' }],
    ),
    says: 'granted',
  },
  {
    shows: 'only advertising signals',
    globals: queue(['consent', 'update', { ad_storage: 'granted', ad_user_data: 'granted' }]),
    says: 'unknown',
  },
  {
    shows: 'commands pushed as lists instead of arguments',
    globals: { dataLayer: [['consent', 'update', both('granted')]] },
    says: 'granted',
  },
  {
    shows: 'values that are neither granted nor denied',
    globals: queue(['consent', 'update', both('yes')]),
    says: 'unknown',
  },
  {
    shows: 'Google’s own register: default false, no update',
    globals: register({ personalization_storage: { default: false }, analytics_storage: { default: false } }),
    says: 'unknown',
  },
  {
    shows: 'Google’s own register: default true for this visitor’s region',
    globals: register({ personalization_storage: { default: true }, analytics_storage: { default: true } }),
    says: 'granted',
  },
  {
    shows: 'Google’s own register: updated to true',
    globals: register({
      personalization_storage: { default: false, update: true },
      analytics_storage: { default: false, update: true },
    }),
    says: 'granted',
  },
  {
    shows: 'Google’s own register says denied, an older command in the queue granted',
    globals: {
      ...queue(['consent', 'default', both('granted')]),
      ...register({ personalization_storage: { update: false }, analytics_storage: { update: false } }),
    },
    says: 'denied',
  },
  {
    shows: 'Google’s own register is empty: the queue answers',
    globals: { ...queue(['consent', 'update', both('granted')]), ...register({}) },
    says: 'granted',
  },
];

type Purposes = Readonly<Record<number, boolean>>;
const consents = (purposes: Purposes) => ({ purpose: { consents: purposes } });
const ALL: Purposes = { 1: true, 5: true, 6: true, 8: true };
/** Answers a listener with these data, one after the other. */
const tcf = (...answers: readonly [object | null, boolean?][]) => ({
  __tcfapi(command: string, _: number, callback: (data: unknown, isSuccess: boolean) => void) {
    if (command !== 'addEventListener') return;
    for (const [data, isSuccess = true] of answers) callback(data && { listenerId: 3, ...data }, isSuccess);
  },
});
const loaded = { gdprApplies: true, eventStatus: 'tcloaded' };
const done = { gdprApplies: true, eventStatus: 'useractioncomplete' };
const shown = { gdprApplies: true, eventStatus: 'cmpuishown' };

export const TCF: readonly Row[] = [
  { shows: 'a stub that never answers', globals: tcf(), says: 'unknown' },
  {
    shows: '`gdprApplies` false',
    globals: tcf([{ gdprApplies: false, eventStatus: 'tcloaded' }]),
    says: 'granted',
  },
  {
    shows: '`cmpuishown`: the visitor is being asked',
    globals: tcf([{ ...shown, ...consents({}) }]),
    says: 'unknown',
  },
  {
    shows: '`tcloaded`, purposes 1, 5, 6 and 8 consented',
    globals: tcf([{ ...loaded, ...consents(ALL) }]),
    says: 'granted',
  },
  {
    shows: '`useractioncomplete`, purposes 1, 5, 6 and 8 consented',
    globals: tcf([{ ...shown, ...consents({}) }], [{ ...done, ...consents(ALL) }]),
    says: 'granted',
  },
  {
    shows: 'purpose 1 (storing on the device) refused',
    globals: tcf([{ ...done, ...consents({ ...ALL, 1: false }) }]),
    says: 'denied',
  },
  {
    shows: 'purpose 5 (a profile for content) refused',
    globals: tcf([{ ...done, ...consents({ ...ALL, 5: false }) }]),
    says: 'denied',
  },
  {
    shows: 'purpose 6 (content chosen by it) refused',
    globals: tcf([{ ...done, ...consents({ ...ALL, 6: false }) }]),
    says: 'denied',
  },
  {
    shows: 'purpose 8 (measuring what is looked at) refused',
    globals: tcf([{ ...done, ...consents({ ...ALL, 8: false }) }]),
    says: 'denied',
  },
  {
    shows: 'purpose 8 by legitimate interest only',
    globals: tcf([
      { ...done, purpose: { consents: { 1: true, 5: true, 6: true }, legitimateInterests: { 8: true } } },
    ]),
    says: 'denied',
  },
  { shows: 'no purposes in the data', globals: tcf([{ ...loaded }]), says: 'denied' },
  {
    shows: 'consented, and the banner opened once more',
    globals: tcf([{ ...loaded, ...consents(ALL) }], [{ ...shown, ...consents({}) }]),
    says: 'granted',
  },
  {
    shows: 'consented, then withdrawn',
    globals: tcf([{ ...loaded, ...consents(ALL) }], [{ ...done, ...consents({}) }]),
    says: 'denied',
  },
  { shows: 'an answer without success', globals: tcf([null, false]), says: 'unknown' },
  {
    shows: '`cmpStatus` error',
    globals: tcf([{ ...loaded, ...consents(ALL), cmpStatus: 'error' }]),
    says: 'unknown',
  },
  {
    shows: 'an API that throws',
    globals: {
      __tcfapi() {
        throw new Error('not ready');
      },
    },
    says: 'unknown',
  },
];

export interface GpcRow {
  readonly shows: string;
  readonly value: unknown;
  readonly isDenied: boolean;
}

export const GPC: readonly GpcRow[] = [
  { shows: '`true`', value: true, isDenied: true },
  { shows: '`false`', value: false, isDenied: false },
  { shows: 'not there', value: undefined, isDenied: false },
  { shows: 'anything else, e.g. `"1"`', value: '1', isDenied: false },
];
