import { safeUrl } from '../../../src/lib/safeUrl';
import type { Order } from '../../../src/contract/types';
import type { DeskThread } from '../../server/deskApi';
import type { DeskContext } from '../DeskContext';

/** What the shopper sent along, and the order it is about. */
export function Packet({ thread, t, format }: DeskContext & { readonly thread: DeskThread }) {
  const { packet } = thread.conversation;
  const { order } = thread;
  const page = packet.pageUrl && safeUrl(packet.pageUrl, location.href);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('botTried'), packet.botTried.join(', ') || undefined],
    [t('language'), packet.locale],
    [t('mail'), packet.email],
  ];
  return (
    <aside class="side" aria-label={t('sentAlong')}>
      <h2>{t('sentAlong')}</h2>
      <div class="card">
        <p class="quote" dir="auto">
          “{packet.summary}”
        </p>
        <dl>
          {rows.map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd>{value ?? t('nothing')}</dd>
            </>
          ))}
          <dt>{t('page')}</dt>
          <dd>
            {page ? (
              <a href={page} target="_blank" rel="noopener noreferrer">
                {packet.pageTitle ?? page}
              </a>
            ) : (
              t('nothing')
            )}
          </dd>
        </dl>
      </div>
      {order && <OrderCard order={order} t={t} format={format} />}
    </aside>
  );
}

interface OrderCardProps extends Pick<DeskContext, 't' | 'format'> {
  readonly order: Order;
}

function OrderCard({ order, t, format }: OrderCardProps) {
  return (
    <>
      <h2>{t('orderCard', { number: order.number })}</h2>
      <div class="card">
        {order.items.map((item, index) => (
          <div key={index} class="product">
            {item.imageUrl && <img src={item.imageUrl} alt="" width="40" height="50" />}
            <span>
              {item.quantity} × {item.title}
              <b>{format.money(item.price)}</b>
            </span>
          </div>
        ))}
        {order.shipments.map((shipment) => (
          <p key={shipment.id} class="shipment">
            {shipment.events[0]?.description ?? shipment.status}
            {shipment.eta && ` · ${format.window(shipment.eta)}`}
            <small>{[shipment.carrier, shipment.trackingNumber].filter(Boolean).join(' ')}</small>
          </p>
        ))}
      </div>
    </>
  );
}
