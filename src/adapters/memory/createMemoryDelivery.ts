import type { DeliveryOption, DeliveryPlace, DeliveryPort } from '../../contract/types';
import type { Parts } from './Backend';
import type { MemoryDelivery } from './MemoryWorld';

/** Ways of delivery and pickup shops of the world. */
export function createMemoryDelivery({ backend: { world }, gate }: Parts): Required<DeliveryPort> {
  return {
    options: (place, options) =>
      gate(options, () =>
        (world.delivery ?? [])
          .filter(({ countries }) => countries?.includes(place.country) ?? true)
          .map((way) => price(way, place))
          .toSorted((a, b) => a.price.amount - b.price.amount),
      ),
    pickupShops: (_place, options) => gate(options, () => world.pickupShops ?? []),
  };
}

function price({ option, freeFrom }: MemoryDelivery, { cartTotal }: DeliveryPlace): DeliveryOption {
  if (!freeFrom || cartTotal?.currency !== freeFrom.currency) return option;
  const missing = Math.max(0, freeFrom.amount - cartTotal.amount);
  return {
    ...option,
    ...(missing === 0 && { price: { ...option.price, amount: 0 } }),
    toFreeShipping: { ...freeFrom, amount: missing },
  };
}
