/** Agents with an open desk, by the streams they hold. */
export interface Presence {
  /** The answer says that this stream is gone. */
  arrive(agentId: string): () => void;
  present(): readonly string[];
}

export function createPresence(): Presence {
  const streams = new Map<string, number>();
  return {
    arrive(agentId) {
      streams.set(agentId, (streams.get(agentId) ?? 0) + 1);
      let isHere = true;
      return () => {
        if (!isHere) return;
        isHere = false;
        const left = (streams.get(agentId) ?? 1) - 1;
        if (left > 0) streams.set(agentId, left);
        else streams.delete(agentId);
      };
    },
    present: () => [...streams.keys()],
  };
}
