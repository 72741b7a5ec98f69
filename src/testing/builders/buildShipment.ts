import type { Shipment } from '../../contract/types';

/** A parcel on its way; the same every time but for what is given. */
export function buildShipment(given: Partial<Shipment> = {}): Shipment {
  return {
    id: 'parcel-1',
    status: 'in_transit',
    carrier: 'bpost',
    trackingNumber: '323200000012345',
    trackingUrl: 'https://track.example/323200000012345',
    events: [
      { status: 'in_transit', occurredAt: '2026-05-10T08:00:00Z', place: 'Ghent' },
      { status: 'info_received', occurredAt: '2026-05-09T16:00:00Z' },
    ],
    ...given,
  };
}
