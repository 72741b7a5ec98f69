export interface ConsentChannelPorts {
  /** The same in every tab of one shop, and no other shop's. */
  readonly name: string;
  /** What another tab says, unchecked. */
  hear(data: unknown): void;
  /** This page may have missed something: it was away, or is seen again in a browser without BroadcastChannel. */
  onReturn(): void;
}

export interface ConsentChannel {
  tell(data: unknown): void;
  dispose(): void;
}

/** Tabs tell each other. Closed while the page is away: an open channel keeps it out of the back/forward cache. */
export function createConsentChannel({ name, hear, onReturn }: ConsentChannelPorts): ConsentChannel {
  const life = new AbortController();
  // Node has channels too, but no tabs.
  const isThere = typeof BroadcastChannel !== 'undefined' && typeof document !== 'undefined';
  let channel: BroadcastChannel | undefined;
  const open = () => {
    if (!isThere) return;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => hear(data);
  };
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  const { signal } = life;
  open();
  globalThis.addEventListener?.('pagehide', close, { signal });
  globalThis.addEventListener?.(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      open();
      onReturn();
    },
    { signal },
  );
  // Safari before 15.4: another tab's word is read when the shopper comes to this one.
  if (!isThere)
    globalThis.document?.addEventListener('visibilitychange', () => document.hidden || onReturn(), {
      signal,
    });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    tell: (data) => channel?.postMessage(data),
    dispose() {
      life.abort();
      close();
    },
  };
}
