import type { PluginContext } from '../../contract/plugin';
import type { Adapter, CallOptions } from '../../contract/types';

type FollowedContext = Pick<PluginContext, 'adapter' | 'consent' | 'conversation' | 'storage' | 'call'>;

/** Where it stands how far the merchant's backend has them. */
const SENT_KEY = 'consent:sent';

/**
 * Sends what was decided to a backend that keeps receipts: as soon as the shopper has decided here or asked for something,
 * under an anonymous id and without the shopper's identity. What cannot be sent goes along with the next occasion. The
 * answer ends it.
 */
export function followDecisions(context: FollowedContext): () => void {
  const { adapter, consent, conversation, storage, call } = context;
  let offer: Promise<boolean> | undefined;
  let line = Promise.resolve();
  const hasAsked = () =>
    consent.log.peek().some(({ source }) => source === 'shopper') ||
    conversation.messages.peek().some(({ author }) => author.role === 'shopper');
  const send = async () => {
    const entries = consent.log.peek();
    const last = entries.at(-1)?.at;
    if (!last || !hasAsked() || (await storage.get(SENT_KEY)) === last) return;
    // SECURITY: whoever is signed in must not be known beside the anonymous id.
    const { identity: _, ...options } = call();
    const record = adapter.privacy?.recordConsent;
    const { id } = (await storage.get<{ readonly id: string }>('consent')) ?? {};
    if (!record || !id || !(await (offer ??= isOffered(adapter, options)))) return;
    await record({ id, entries }, options);
    await storage.set(SENT_KEY, last);
  };
  const trigger = () => void (line = line.then(send).catch(() => {}));
  const stops = [consent.log.subscribe(trigger), conversation.messages.subscribe(trigger)];
  return () => stops.forEach((stop) => stop());
}

/** Asked once a page; a backend that does not answer is not asked again. */
async function isOffered(adapter: Adapter, options: CallOptions): Promise<boolean> {
  const description = await adapter.describe?.(options);
  return description?.capabilities.includes('consents') ?? true;
}
