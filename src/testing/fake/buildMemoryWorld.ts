import type { MemoryWorld } from '../../adapters/memory/MemoryWorld';

/** A world with what a test cannot seed: an assistant, delivery, a code; the same every time but for what is given. */
export function buildMemoryWorld(given: MemoryWorld = {}): MemoryWorld {
  return {
    assistant: {},
    delivery: [
      {
        option: { id: 'post', title: 'Post, 2 days', price: { amount: 490, currency: 'EUR' } },
        freeFrom: { amount: 6000, currency: 'EUR' },
      },
      {
        option: { id: 'night', title: 'By night', price: { amount: 990, currency: 'EUR' } },
        countries: ['BE'],
      },
    ],
    pickupShops: [{ id: 'shop-1', name: 'Corner shop', address: 'Corner 1, Ghent', distanceMetres: 400 }],
    codes: { WELCOME10: 10 },
    freeShippingFrom: { amount: 6000, currency: 'EUR' },
    contact: [{ kind: 'email', value: 'help@shop.example', hours: 'Mon–Fri 9–17' }],
    ...given,
  };
}
