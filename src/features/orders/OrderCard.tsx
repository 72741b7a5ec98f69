import type { Translate } from '../../contract/plugin';
import type { Order } from '../../contract/types';
import type { Format } from '../../lib/createFormat';
import { safeUrl } from '../../lib/safeUrl';
import { describeOrder } from './describeOrder';
import type { OrdersKey } from './strings';
import { STEPS, summariseOrder } from './summarise';

export interface OrderCardProps {
  readonly order: Order;
  readonly t: Translate<OrdersKey>;
  readonly format: Format;
}

/** The head of an order: picture, the answer as title, when it was known, and how far it is. */
export function OrderCard({ order, t, format }: OrderCardProps) {
  const { step } = summariseOrder(order);
  const picture = safeUrl(order.items.find(({ imageUrl }) => imageUrl)?.imageUrl ?? '', location.href);
  const count = order.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <>
      <div class="order-head">
        {picture && <img src={picture} alt="" width="56" height="70" loading="lazy" />}
        <div>
          <small>
            <bdi>{t('card', { number: order.number, count })}</bdi>
          </small>
          <b>{describeOrder(order, t, format)}</b>
          <small>{t('asOf', { time: format.time(order.asOf) })}</small>
        </div>
      </div>
      {step !== null && (
        <div class="bar" role="img" aria-label={t('progress.label', { count: step })}>
          {Array.from({ length: STEPS }, (_, index) => (
            <i key={index} class={index < step ? 'on' : undefined} />
          ))}
        </div>
      )}
    </>
  );
}
