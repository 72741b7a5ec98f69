import { Webhook } from 'standardwebhooks';
import type { NoticeChannel, Outcome } from './Channel';

const PATIENCE_MS = 5000;
const GONE = 410;
const MAX_RETRY_AFTER_SECONDS = 86_400;

interface WebhookOptions {
  readonly url: string;
  /** `whsec_` and base64. */
  readonly secret: string;
  readonly report: (error: unknown) => void;
}

/**
 * Standard Webhooks: a signed POST of `{ type, timestamp, data }`. Any 2xx within five seconds counts as delivered.
 * SECURITY: ids only. The address is the merchant's own setting; redirects are not followed.
 */
export function createWebhookChannel({ url, secret, report }: WebhookOptions): NoticeChannel {
  const webhook = new Webhook(secret);
  return {
    name: 'webhook',
    async send({ id, type, subjectId, createdAt }) {
      const key = type === 'ticket.created' ? 'ticketNumber' : 'conversationId';
      const body = JSON.stringify({ type, timestamp: createdAt.toISOString(), data: { [key]: subjectId } });
      const now = new Date();
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          signal: AbortSignal.timeout(PATIENCE_MS),
          headers: {
            'content-type': 'application/json',
            'webhook-id': id,
            'webhook-timestamp': `${Math.floor(now.getTime() / 1000)}`,
            'webhook-signature': webhook.sign(id, now, body),
          },
          body,
        });
        await response.body?.cancel();
        return toOutcome(response);
      } catch (error) {
        report(error);
        return { is: 'failed' };
      }
    },
  };
}

function toOutcome(response: Response): Outcome {
  if (response.ok) return { is: 'delivered' };
  if (response.status === GONE) return { is: 'gone' };
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0
    ? { is: 'failed', retryAfterSeconds: Math.min(MAX_RETRY_AFTER_SECONDS, Math.ceil(seconds)) }
    : { is: 'failed' };
}
