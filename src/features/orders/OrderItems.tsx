import { safeUrl } from '../../lib/safeUrl';
import type { OrderCardProps } from './OrderCard';

/** What is in the order, each line with its sum. */
export function OrderItems({ order, t, format }: OrderCardProps) {
  return (
    <>
      <p class="group-title">{t('items')}</p>
      <ul class="known">
        {order.items.map((item, index) => {
          const picture = safeUrl(item.imageUrl ?? '', location.href);
          return (
            <li key={index} class="pictures">
              {item.imageUrl && picture && <img src={picture} alt="" width="40" height="50" loading="lazy" />}
              <span dir="auto">
                {item.quantity > 1 && `${t('quantity', { count: item.quantity })} `}
                {item.title}
              </span>
              {format.money({ ...item.price, amount: item.price.amount * item.quantity })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
