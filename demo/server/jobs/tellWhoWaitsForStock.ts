import type { Product } from '../../../src/contract/types';
import type { Mailer } from '../notify/createMailer';
import type { StockNoticeStore } from '../store/shop/createStockNoticeStore';

const BATCH = 100;

interface StockParts {
  readonly mailer: Mailer;
  readonly stockNotices: StockNoticeStore;
  readonly report: (error: unknown) => void;
}

/** Writes to shoppers whose product is back. Each is written to once; a mail that fails is tried the next time. */
export async function tellWhoWaitsForStock({ mailer, stockNotices, report }: StockParts): Promise<void> {
  for (const { id, email, product } of await stockNotices.due(BATCH)) {
    if (!(await stockNotices.claim(id))) continue;
    try {
      const mail = { to: email, subject: `${product.title}: in stock again`, text: write(product), id };
      await mailer.send(mail);
    } catch (error) {
      report(error);
      await stockNotices.release(id);
    }
  }
}

function write({ title, url }: Product): string {
  // A path alone leads nowhere from a mail.
  const link = /^https?:/.test(url) ? `\n\n${url}` : '';
  return `${title} is in stock again, as you asked us to tell you.${link}\n`;
}
