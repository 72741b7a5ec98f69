import type { Case } from '../kit/Case';
import { ASSISTANT_CASES } from './assistantCases';
import { CART_CASES } from './cartCases';
import { CATALOG_CASES } from './catalogCases';
import { ACCESS_CASES } from './chat/accessCases';
import { FILE_CASES } from './chat/fileCases';
import { HISTORY_CASES } from './chat/historyCases';
import { STREAM_CASES } from './chat/streamCases';
import { TALK_CASES } from './chat/talkCases';
import { DELIVERY_CASES } from './deliveryCases';
import { FAQ_CASES } from './faqCases';
import { LIFE_CASES } from './lifeCases';
import { ORDER_CASES } from './orderCases';
import { PEOPLE_CASES } from './peopleCases';
import { PRIVACY_CASES } from './privacyCases';
import { RETURN_CASES } from './returnCases';
import { ABORT_CASES } from './shared/abortCases';
import { ANSWER_CASES } from './shared/answerCases';
import { ERROR_CASES } from './shared/errorCases';
import { SUGGESTION_CASES } from './suggestionCases';
import { IDENTITY_CASES } from './transport/identityCases';
import { LOSS_CASES } from './transport/lossCases';
import { RECONNECT_CASES } from './transport/reconnectCases';

/** Every case of the kit, as data. */
export const CASES: readonly Case[] = [
  ...LIFE_CASES,
  ...ANSWER_CASES,
  ...FAQ_CASES,
  ...ASSISTANT_CASES,
  ...CATALOG_CASES,
  ...SUGGESTION_CASES,
  ...CART_CASES,
  ...ORDER_CASES,
  ...RETURN_CASES,
  ...DELIVERY_CASES,
  ...PEOPLE_CASES,
  ...TALK_CASES,
  ...HISTORY_CASES,
  ...STREAM_CASES,
  ...ACCESS_CASES,
  ...FILE_CASES,
  ...PRIVACY_CASES,
  ...ABORT_CASES,
  ...ERROR_CASES,
  ...LOSS_CASES,
  ...IDENTITY_CASES,
  ...RECONNECT_CASES,
];
