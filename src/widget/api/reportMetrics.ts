import type { Events, ShopbellEvent } from '../../core/createEvents';

/** What an event says that is about the shop and not about the shopper. */
const TOLD = ['confidence', 'screen', 'placement', 'productId', 'position', 'count', 'score', 'level'];

interface Measuring {
  dataLayer?: unknown[];
  gtag?: (command: string, name: string, details: object) => void;
}

/**
 * Every event where merchants look for such things: `shopbell_<name>` in `dataLayer`, or through `gtag`. Words,
 * names, orders and addresses of shoppers are never among the details.
 */
export function reportMetrics(events: Events, where: unknown): void {
  const page = window as unknown as Measuring;
  events.on('*', (event) => {
    const name = `shopbell_${event.type.replace(/\W/g, '_')}`;
    const details = pick(event);
    if (where === 'gtag') page.gtag?.('event', name, details);
    else (page.dataLayer ??= []).push({ event: name, ...details });
  });
}

function pick(event: ShopbellEvent): Record<string, unknown> {
  return Object.fromEntries(TOLD.flatMap((field) => (field in event ? [[field, event[field]]] : [])));
}
