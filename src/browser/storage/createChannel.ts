import type { Gone } from './Kept';

/** What tabs of one shop tell each other: what one of them has erased. */
export interface GoneNotice extends Gone {
  /** The partition it was, where it is one. */
  readonly partition?: string;
}

export interface Channel {
  tell(notice: GoneNotice): void;
  dispose(): void;
}

interface ChannelPorts {
  readonly name: string;
  hear(notice: GoneNotice): unknown;
  /** The page was away and heard nothing meanwhile. */
  onReturn(): void;
}

/**
 * Without BroadcastChannel (Safari before 15.4) nobody is told, and tabs find out at their next access.
 * Closed while the page is away: a channel that listens keeps it out of the back/forward cache.
 */
export function createChannel({ name, hear, onReturn }: ChannelPorts): Channel {
  const life = new AbortController();
  let channel: BroadcastChannel | undefined;
  const open = () => {
    if (channel || typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => {
      if (typeof data?.scope === 'string') hear(data as GoneNotice);
    };
  };
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  const listen = (type: string, listener: (event: Event) => void) =>
    globalThis.addEventListener?.(type, listener, { signal: life.signal });
  open();
  listen('pagehide', close);
  listen('pageshow', (event) => {
    open();
    if ((event as PageTransitionEvent).persisted) onReturn();
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is one origin's
    tell: (notice) => channel?.postMessage(notice),
    dispose() {
      life.abort();
      close();
    },
  };
}
