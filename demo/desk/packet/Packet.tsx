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
    ...(packet.reason ? [[t('reason'), packet.reason] as const] : []),
    ...(packet.tags?.length ? [[t('tags'), packet.tags.join(', ')] as const] : []),
    ...Object.entries(packet.facts ?? {}),
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
      <OrderCase thread={thread} t={t} format={format} />
      <Ratings thread={thread} t={t} />
    </aside>
  );
}

type CaseProps = Pick<DeskContext, 't' | 'format'> & { readonly thread: DeskThread };

/** What the shopper asked for with the order, and what comes back. */
function OrderCase({ thread: { requests = [], returns = [] }, t, format }: CaseProps) {
  if (requests.length + returns.length === 0) return null;
  return (
    <>
      <h2>{t('requests')}</h2>
      <div class="card">
        {requests.map(({ name, input, at }) => (
          <p key={at}>
            <b>{name}</b> <span dir="auto">{Object.values(input).join(' · ')}</span>{' '}
            <small>{format.time(at)}</small>
          </p>
        ))}
        {returns.map(({ number, status, refund }) => (
          <p key={number}>
            <b>{number}</b> {[status, refund && format.money(refund)].filter(Boolean).join(' · ')}
          </p>
        ))}
      </div>
    </>
  );
}

function Ratings({ thread: { ratings }, t }: Omit<CaseProps, 'format'>) {
  if (ratings.length === 0) return null;
  return (
    <>
      <h2>{t('ratings')}</h2>
      <div class="card">
        {ratings.map(({ comment, ...scores }, index) => (
          <p key={index}>
            {Object.entries(scores)
              .map(([name, score]) => `${name} ${score}`)
              .join(' · ')}{' '}
            <span dir="auto">{comment}</span>
          </p>
        ))}
      </div>
    </>
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
