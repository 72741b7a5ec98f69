import type { Capability } from '../../../contract/types';

/** What a shopper misses when a capability that is named does not work. */
export const LOSSES: Readonly<Record<Capability, string>> = {
  faq: 'No question is answered.',
  assistant: 'What the FAQ does not know stays unanswered.',
  chat: 'Nobody can be written to.',
  contact: 'The ways to reach a person are missing.',
  tickets: 'No message can be left.',
  orders: 'No order is found.',
  returns: 'Nothing can be sent back from here.',
  delivery: 'What delivery costs, and when it comes, is not said.',
  catalog: 'No product is found.',
  cart: 'Nothing can be put into the cart.',
  suggestions: 'No product is suggested.',
  rewards: 'Points and coupons are missing.',
  events: 'The shop does not learn what shoppers do.',
  privacy: 'A shopper can neither see nor delete what is held.',
};
