import type { Environment } from '../environment/readEnvironment';
import type { NoticeChannel } from './Channel';
import { createMailChannel } from './createMailChannel';
import type { Mailer } from './createMailer';
import { createWebhookChannel } from './createWebhookChannel';

interface ChannelParts {
  readonly environment: Environment;
  readonly mailer: Mailer | null;
  readonly report: (error: unknown) => void;
}

/** The ways in which this merchant wants to be told. */
export function createChannels({ environment, mailer, report }: ChannelParts): readonly NoticeChannel[] {
  const { webhookUrl: url, webhookSecret: secret, mailTo: to, publicUrl } = environment;
  return [
    ...(url && secret ? [createWebhookChannel({ url, secret, report })] : []),
    ...(mailer && to ? [createMailChannel({ mailer, to, publicUrl, report })] : []),
  ];
}
