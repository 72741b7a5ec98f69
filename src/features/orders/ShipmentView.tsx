import type { Translate } from '../../contract/plugin';
import type { Shipment } from '../../contract/types';
import type { Format } from '../../lib/createFormat';
import { safeUrl } from '../../lib/safeUrl';
import { describeShipment } from './describeOrder';
import type { OrdersKey } from './strings';
import { readShipmentStatus } from './summarise';

interface ShipmentViewProps {
  readonly shipment: Shipment;
  /** Which parcel it is, where there are several. */
  readonly heading: string | undefined;
  readonly t: Translate<OrdersKey>;
  readonly format: Format;
}

/** One parcel: its carrier and every step, newest on top, in the shopper's own zone. */
export function ShipmentView({ shipment, heading, t, format }: ShipmentViewProps) {
  const { carrier, trackingNumber, trackingUrl, events } = shipment;
  const link = trackingUrl && safeUrl(trackingUrl, location.href);
  const words = carrier && trackingNumber ? t('track', { carrier, number: trackingNumber }) : trackingNumber;
  return (
    <>
      {heading && (
        <p class="group-title">
          {heading} · {describeShipment(shipment, t, format)}
        </p>
      )}
      {words && (
        <p class="muted">
          {link ? (
            <a href={link} target="_blank" rel="noopener noreferrer">
              {words}
            </a>
          ) : (
            words
          )}
        </p>
      )}
      <ol class="timeline">
        {events.map((event, index) => (
          <li key={index} class={index === 0 ? 'now' : undefined}>
            <b dir="auto">{event.description ?? t(`shipment.${readShipmentStatus(event.status)}`)}</b>
            <span class="muted">
              <time dateTime={event.occurredAt}>{format.time(event.occurredAt)}</time>
              {event.place && ` · ${event.place}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
