import { createTransport } from 'nodemailer';

const CONNECT_MS = 5000;
const SILENCE_MS = 10_000;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** Sent again under the same id, mail programs show it once. */
  readonly id?: string;
}

export interface Mailer {
  /** Resolves when the mail server has taken it; rejects otherwise, within seconds. */
  send(mail: Mail): Promise<void>;
}

interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password where needed. */
  readonly url: string;
  readonly from: string;
}

/** E-mails through the merchant's mail server. */
export function createMailer({ url, from }: MailerOptions): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // SECURITY: no text of a shopper can make it read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.split('@').at(-1);
  return {
    async send({ to, subject, text, id }) {
      // As an object: an address is never parsed into several.
      const address = { name: '', address: to };
      await transport.sendMail({
        from,
        to: address,
        subject,
        text,
        ...(id && { messageId: `<${id}@${host}>` }),
      });
    },
  };
}
