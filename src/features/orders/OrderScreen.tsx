import { useSignal } from '@preact/signals';
import type { ScreenProps } from '../../contract/plugin';
import { createFormat } from '../../lib/createFormat';
import { Icon } from '../../ui/Icon';
import { useStyles } from '../../ui/useStyles';
import { describeOrder } from './describeOrder';
import { CLOCK, REFRESH } from './icons';
import type { FindResult, OrdersModel } from './model';
import styles from './orders.css?inline';
import { OrderItems } from './OrderItems';
import { ShipmentView } from './ShipmentView';
import { summariseOrder } from './summarise';

/** All that is known of one order: the answer first, then every step, then what is in it. */
export function OrderScreen({ model, context, params }: ScreenProps<OrdersModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const result = useSignal<FindResult | 'busy' | null>(null);
  const { t } = context;
  const format = createFormat(context.shop.locale, context.clock.now);
  const wanted = (params as { number?: string } | undefined)?.number;
  const order = model.known.value.find((known) => known.order.number === wanted)?.order;
  const refresh = async (number: string) => {
    result.value = 'busy';
    result.value = await model.refresh(number);
  };
  if (!order) return <p ref={element}>{t('not.found')}</p>;
  const { isLate, shipment } = summariseOrder(order);
  const parcel = (index: number) => t('parcel', { index: index + 1, count: order.shipments.length });
  const problem = result.value === 'failed' || result.value === 'rate.limited' ? result.value : null;
  return (
    <div ref={element}>
      <div class="order-top">
        <div>
          <h3 class="title">{describeOrder(order, t, format)}</h3>
          <p class="muted">
            <bdi>{order.number}</bdi>
            {' · '}
            {t('placed', { date: format.day(order.placedAt), total: format.money(order.total) })}
          </p>
          <p class="muted">{t('asOf', { time: format.time(order.asOf) })}</p>
        </div>
        <button
          class="bare"
          type="button"
          aria-label={t('refresh')}
          aria-busy={result.value === 'busy'}
          onClick={() => void refresh(order.number)}
        >
          <Icon d={REFRESH} />
        </button>
      </div>
      <div role="status">{problem && <p class="note">{t(problem)}</p>}</div>
      {isLate && shipment?.promised && (
        <p class="warn">
          <Icon d={CLOCK} />
          <span>{t('late', { date: format.window(shipment.promised) })}</span>
        </p>
      )}
      {order.shipments.map((each, index) => (
        <ShipmentView
          key={each.id}
          shipment={each}
          heading={order.shipments.length > 1 ? parcel(index) : undefined}
          t={t}
          format={format}
        />
      ))}
      <OrderItems order={order} t={t} format={format} />
    </div>
  );
}
