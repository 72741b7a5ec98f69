import type { Recognition, ViewProps } from '../../contract/plugin';
import { TRACK } from './icons';
import type { OrdersModel } from './model';

/** A number of four digits or more stands for an order when the words around it say so. */
const NUMBER = /#?\b(\d{4,12})\b/;
/** What is left of a card number is none. */
const MASKED_CARD = /•+ \d+/g;
const ABOUT_ORDERS =
  /\b(order|orders|package|parcel|shipment|delivery|track|tracking|where|arriv\w*|status)\b|订单|包裹|快递|物流|单号|到哪|发货/i;
const TRACKING =
  /\b(where('s| is| are)?|track|trace|find|status of|locate|check)\b.{0,20}\b(my|an|the|our)?\s*(order|package|parcel|shipment|delivery|stuff|kettle|things)\b|(查|跟踪|追踪).{0,4}(订单|包裹|快递|物流)|(订单|包裹|快递|物流).{0,4}(在哪|到哪|状态|查)/i;
const SURE = 0.98;
const NUMBER_ALONE = 0.9;
/** Below the bot's own threshold when the FAQ has an answer of its own, above it otherwise. */
const ASKS_FOR_TRACKING = 0.62;

/** "Where is order 20418?", a bare order number, or asking for tracking without one. */
export function recogniseOrder(
  text: string,
  { model, context }: ViewProps<OrdersModel>,
): readonly Recognition[] {
  const { t } = context;
  const number = text.replace(MASKED_CARD, '').match(NUMBER)?.[1];
  const isTitle = text.trim().toLowerCase() === t('track.title').toLowerCase();
  if (number && (ABOUT_ORDERS.test(text) || model.findKnown(number))) {
    return [show(number, SURE)];
  }
  if (number && text.trim().replace('#', '') === number) return [show(number, NUMBER_ALONE)];
  if (isTitle || TRACKING.test(text)) {
    const run = () => {
      const latest = model.known.peek()[0];
      if (latest) tell(latest.order.number);
      else ask('');
    };
    return [
      {
        confidence: isTitle ? SURE : ASKS_FOR_TRACKING,
        title: t('track.title'),
        note: t('guess.note'),
        icon: TRACK,
        run,
      },
    ];
  }
  return [];

  function show(wanted: string, confidence: number): Recognition {
    const run = async () => {
      const known = model.findKnown(wanted);
      if (!known) return ask(wanted);
      await model.refresh(known.order.number);
      tell(known.order.number);
    };
    return { confidence, title: t('track.title'), icon: TRACK, run };
  }
  function tell(wanted: string) {
    context.conversation.append({ kind: 'order', text: t('bot.found'), data: { number: wanted } });
  }
  function ask(wanted: string) {
    const words = wanted ? t('bot.ask', { number: wanted }) : t('bot.askNumber');
    context.conversation.append({ kind: 'order-form', text: words, data: { wanted } });
  }
}
