import { ORDER_ANSWERS } from './answers/orderAnswers';
import { PEOPLE_ANSWERS } from './answers/peopleAnswers';
import { SHOP_ANSWERS } from './answers/shopAnswers';

/** An example of every answer and every event of a stream, by the name of its schema. */
export const ANSWER_EXAMPLES: Readonly<Record<string, unknown>> = {
  ...SHOP_ANSWERS,
  ...ORDER_ANSWERS,
  ...PEOPLE_ANSWERS,
};
