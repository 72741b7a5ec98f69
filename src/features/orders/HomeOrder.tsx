import type { SlotProps } from '../../contract/plugin';
import { createFormat } from '../../lib/createFormat';
import { useStyles } from '../../ui/useStyles';
import type { OrdersModel } from './model';
import { OrderCard } from './OrderCard';
import styles from './orders.css?inline';

/** On the home screen: the order this device saw last. */
export function HomeOrder({ model, context }: SlotProps<OrdersModel>) {
  const element = useStyles<HTMLButtonElement>(styles);
  const latest = model.known.value[0]?.order;
  if (!latest) return <button ref={element} type="button" hidden />;
  const format = createFormat(context.shop.locale, context.clock.now);
  return (
    <button
      class="order-card home-order"
      type="button"
      ref={element}
      onClick={() => context.navigate('order', { number: latest.number })}
    >
      <OrderCard order={latest} t={context.t} format={format} />
    </button>
  );
}
