import type { MessageProps } from '../../contract/plugin';
import { createFormat } from '../../lib/createFormat';
import { useStyles } from '../../ui/useStyles';
import type { OrdersModel } from './model';
import { OrderCard } from './OrderCard';
import styles from './orders.css?inline';
import { summariseOrder } from './summarise';

/** An order in the conversation: the card, the delay if there is one, and the way to all steps. */
export function OrderMessage({ model, context, message }: MessageProps<OrdersModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const { t } = context;
  const number = (message.data as { number?: string } | undefined)?.number;
  const order = model.known.value.find((known) => known.order.number === number)?.order;
  if (!order) return <div ref={element} hidden />;
  const format = createFormat(context.shop.locale, context.clock.now);
  const { isLate, shipment } = summariseOrder(order);
  return (
    <div class="order-card" ref={element}>
      <OrderCard order={order} t={t} format={format} />
      {isLate && shipment?.promised && (
        <p class="muted">{t('late', { date: format.window(shipment.promised) })}</p>
      )}
      <div class="actions">
        <button type="button" onClick={() => void model.refresh(order.number)}>
          {t('refresh')}
        </button>
        <button type="button" onClick={() => context.navigate('order', { number: order.number })}>
          {t('steps')}
        </button>
      </div>
    </div>
  );
}
