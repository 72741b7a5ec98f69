import type { ScreenProps } from '../../contract/plugin';
import { createFormat } from '../../lib/createFormat';
import { Icon } from '../../ui/Icon';
import { useStyles } from '../../ui/useStyles';
import { describeOrder } from './describeOrder';
import { NEXT } from './icons';
import { LookupForm } from './LookupForm';
import type { OrdersModel } from './model';
import styles from './orders.css?inline';

/** Two fields, or the orders this device knows. */
export function TrackScreen({ model, context, params }: ScreenProps<OrdersModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const { t, navigate } = context;
  const format = createFormat(context.shop.locale, context.clock.now);
  const known = model.known.value;
  const { number, order = number } = (params ?? {}) as { number?: unknown; order?: unknown };
  return (
    <div ref={element}>
      <div class="form">
        <h3 class="title">{t('heading')}</h3>
        <p class="sub">{t('note')}</p>
      </div>
      <LookupForm
        id="track"
        model={model}
        t={t}
        number={typeof order === 'string' ? order : ''}
        onFound={(number) => navigate('order', { number })}
      />
      {known.length > 0 && (
        <>
          <p class="group-title">{t('known')}</p>
          <ul class="known">
            {known.map(({ order }) => (
              <li key={order.number}>
                <button
                  class="order-head"
                  type="button"
                  onClick={() => navigate('order', { number: order.number })}
                >
                  <div>
                    <b>
                      <bdi>{order.number}</bdi>
                    </b>
                    <small>{describeOrder(order, t, format)}</small>
                  </div>
                  <Icon d={NEXT} directed />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
