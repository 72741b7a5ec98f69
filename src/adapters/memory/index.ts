export { memoryAdapter, type MemoryWorld } from './memoryAdapter';
