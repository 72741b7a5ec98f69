import { pause } from './pause';
import type { Services } from './Services';

/** A load balancer needs this share of the time to see that no more requests should come. */
const LEAST_SHARE = 1 / 12;

interface DrainPorts {
  readonly services: Services;
  /** How long streams are waited for at most. */
  readonly drainMs: number;
  close(): Promise<void>;
}

/** The two ways in which a server ends; both may be called again and then end at once. */
export function drainServer({ services, drainMs, close }: DrainPorts) {
  const { log, streams } = services;
  const hurry = new AbortController();
  let ending: Promise<void> | null = null;
  const end = () => {
    hurry.abort();
    return (ending ??= close());
  };
  const sendAway = async () => {
    log.info('draining', { streams: streams.count });
    const timer = setTimeout(() => hurry.abort(), drainMs);
    await Promise.all([streams.drain(hurry.signal), pause(drainMs * LEAST_SHARE, hurry.signal)]);
    clearTimeout(timer);
    log.info('drained', { streams: streams.count });
    await end();
  };
  let draining: Promise<void> | null = null;
  return {
    close: end,
    drain: () => (draining ? end() : (draining = sendAway())),
  };
}
