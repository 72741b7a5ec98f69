export type { MemoryAgent, MemoryConversation } from './chat/MemoryAgent';
export { memoryAdapter } from './memoryAdapter';
export type {
  MemoryDelivery,
  MemoryOrder,
  MemoryReturnPolicy,
  MemoryRewards,
  MemoryWorld,
} from './MemoryWorld';
