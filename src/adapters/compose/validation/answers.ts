import * as guards from 'virtual:shopbell-guards';
import type { MethodName } from '../ports/methods';

/** Whether an answer is what the contract promises. */
export type AnswerCheck = (answer: unknown) => boolean;

const orNull =
  (check: AnswerCheck): AnswerCheck =>
  (answer) =>
    answer === null || check(answer);
const under =
  (name: string, check: AnswerCheck): AnswerCheck =>
  (answer) =>
    check({ [name]: answer });
const listOf = (check: AnswerCheck) => under('items', check);

/**
 * What each method answers; of a stream, each piece of it. Those that promise no answer are `nothing`.
 * `describe` is among them though it is no capability's.
 */
export const ANSWERS: Readonly<Record<MethodName | 'describe', AnswerCheck | 'nothing'>> = {
  describe: guards.isDescription,
  'faq.list': (answer) => answer === 'unchanged' || guards.isFaqList(answer),
  'faq.search': guards.isFaqHits,
  'faq.feedback': 'nothing',
  'faq.propose': 'nothing',
  'assistant.answer': guards.isAnswerDelta,
  'chat.availability': guards.isAvailability,
  'chat.open': guards.isConversationHandle,
  'chat.send': guards.isSentMessage,
  'chat.history': guards.isMessagePage,
  'chat.subscribe': guards.isChatEvent,
  'chat.typing': 'nothing',
  'chat.read': 'nothing',
  'chat.handoff': 'nothing',
  'chat.close': 'nothing',
  'chat.rate': 'nothing',
  'chat.upload': guards.isAttachment,
  'chat.attachment': (answer) => answer instanceof Blob,
  'chat.transcript': guards.isTranscript,
  'chat.resumeCode': guards.isResumeCode,
  'chat.resume': guards.isConversationHandle,
  'chat.join': 'nothing',
  'contact.ways': guards.isContactList,
  'tickets.create': guards.isCreatedTicket,
  'tickets.find': orNull(under('ticket', guards.isTicketAnswer)),
  'orders.lookup': orNull(guards.isOrder),
  'orders.list': guards.isOrderPage,
  'orders.subscribe': guards.isOrder,
  'orders.act': guards.isOrderActionResult,
  'returns.eligibility': orNull(guards.isReturnEligibility),
  'returns.create': guards.isReturnCase,
  'returns.find': orNull(listOf(guards.isReturnCases)),
  'delivery.options': listOf(guards.isDeliveryOptions),
  'delivery.pickupShops': listOf(guards.isPickupShops),
  'catalog.search': guards.isProductPage,
  'catalog.byIds': listOf(guards.isProductList),
  'catalog.related': listOf(guards.isProductList),
  'catalog.notifyWhenBack': 'nothing',
  'cart.read': under('cart', guards.isCartAnswer),
  'cart.add': 'nothing',
  'cart.change': under('cart', guards.isCartAnswer),
  'cart.applyCode': under('cart', guards.isCartAnswer),
  'suggestions.lists': listOf(guards.isNeighbourLists),
  'suggestions.get': listOf(guards.isSuggestionList),
  'rewards.status': guards.isRewardStatus,
  'rewards.coupons': listOf(guards.isCouponList),
  'rewards.redeem': guards.isCoupon,
  'events.push': 'nothing',
  'privacy.export': guards.isPrivacyExport,
  'privacy.erase': 'nothing',
  'privacy.recordConsent': 'nothing',
};
