import type { Adapter, AdapterFactory, Capability } from '../../contract/types';
import { CAPABILITIES } from '../../contract/types/common';
import { createMemoryChat, MEMORY_CHAT } from './chat/createMemoryChat';
import { MEMORY_FILES } from './chat/memoryFiles';
import { createMemoryAssistant } from './createMemoryAssistant';
import { createMemoryCart } from './createMemoryCart';
import { createMemoryCatalog } from './createMemoryCatalog';
import { createMemoryContact } from './createMemoryContact';
import { createMemoryDelivery } from './createMemoryDelivery';
import { createMemoryEvents } from './createMemoryEvents';
import { createMemoryFaq } from './createMemoryFaq';
import { createMemoryOrders } from './createMemoryOrders';
import { createMemoryPrivacy } from './createMemoryPrivacy';
import { createMemoryReturns } from './createMemoryReturns';
import { createMemoryRewards } from './createMemoryRewards';
import { createMemorySuggestions } from './createMemorySuggestions';
import { createMemoryTickets } from './createMemoryTickets';
import { createParts } from './createParts';
import type { MemoryWorld } from './MemoryWorld';
import { openBackend } from './openBackend';

/**
 * The reference adapter: every capability and method of the contract, in the same process. Adapters over
 * the same world share one backend, as tabs do. The assistant is there only if the world has one.
 */
export function memoryAdapter(world: MemoryWorld = {}): AdapterFactory {
  return (context): Adapter => {
    const life = new AbortController();
    const ground = { backend: openBackend(world, context), context, lifetime: life.signal };
    const parts = (capability: Capability) => createParts(ground, capability);
    const capabilities = CAPABILITIES.filter((name) => name !== 'assistant' || world.assistant);
    const { gate } = createParts(ground);
    return {
      id: 'memory',
      describe: (options) =>
        gate(options, () => ({
          protocol: 1,
          capabilities: [...capabilities, 'consents'],
          limits: {
            messageLength: MEMORY_CHAT.messageLength,
            pageSize: MEMORY_CHAT.pageSize,
            attachmentBytes: MEMORY_FILES.maxBytes,
            attachmentTypes: MEMORY_FILES.types,
          },
        })),
      faq: createMemoryFaq(parts('faq')),
      ...(world.assistant && { assistant: createMemoryAssistant(parts('assistant')) }),
      chat: createMemoryChat(parts('chat')),
      contact: createMemoryContact(parts('contact')),
      tickets: createMemoryTickets(parts('tickets')),
      orders: createMemoryOrders(parts('orders')),
      returns: createMemoryReturns(parts('returns')),
      delivery: createMemoryDelivery(parts('delivery')),
      catalog: createMemoryCatalog(parts('catalog')),
      cart: createMemoryCart(parts('cart')),
      suggestions: createMemorySuggestions(parts('suggestions')),
      rewards: createMemoryRewards(parts('rewards')),
      events: createMemoryEvents(parts('events')),
      privacy: createMemoryPrivacy(parts('privacy')),
      dispose: () => life.abort(),
    };
  };
}
