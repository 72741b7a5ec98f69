import type { AdapterContext } from '../../contract/types';
import type { Backend } from './Backend';
import { createConversations } from './chat/createConversations';
import { createOnceByKey } from './createOnceByKey';
import type { MemoryWorld } from './MemoryWorld';

const BACKENDS = new WeakMap<MemoryWorld, Backend>();

/** The backend of a world: one, however many adapters (tabs, visits) there are. */
export function openBackend(world: MemoryWorld, context: AdapterContext): Backend {
  const known = BACKENDS.get(world);
  if (known) return known;
  const listeners = new Set<() => void>();
  const now = () => world.now?.() ?? context.clock.now();
  const conversations = createConversations({ now, createId: context.createId });
  const backend: Backend = {
    world,
    conversations,
    codes: new Map(),
    tickets: new Map(),
    returns: [],
    carts: new Map(),
    events: new Map(),
    consents: new Map(),
    notices: new Map(),
    votes: new Map(),
    proposals: [],
    once: createOnceByKey(),
    now,
    createId: context.createId,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  world.agent = conversations.agent;
  world.changed = () => {
    for (const listener of listeners) listener();
  };
  BACKENDS.set(world, backend);
  return backend;
}
