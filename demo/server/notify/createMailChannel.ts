import type { NoticeChannel, NoticeType } from './Channel';
import type { Mailer } from './createMailer';

const SUBJECTS = {
  'conversation.waiting': () => 'A shopper waits for an answer',
  'ticket.created': (number: string) => `A new ticket: ${number}`,
} as const satisfies Record<NoticeType, (subjectId: string) => string>;

interface MailOptions {
  readonly mailer: Mailer;
  readonly to: string;
  /** Where the desk is, for a link. */
  readonly publicUrl: string | undefined;
  readonly report: (error: unknown) => void;
}

/** Tells the merchant by e-mail. SECURITY: what the shopper wrote stays behind the desk's sign-in. */
export function createMailChannel({ mailer, to, publicUrl, report }: MailOptions): NoticeChannel {
  return {
    name: 'mail',
    async send({ id, type, subjectId }) {
      const subject = SUBJECTS[type](subjectId);
      const where = publicUrl ? `${publicUrl}/desk/` : 'the agent desk';
      try {
        await mailer.send({ to, subject, text: `${subject}.\n\nAnswer at ${where}\n`, id });
        return { is: 'delivered' };
      } catch (error) {
        report(error);
        return { is: 'failed' };
      }
    },
  };
}
