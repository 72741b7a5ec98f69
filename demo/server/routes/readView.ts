import type { Context } from 'hono';
import { negotiateLocale, type ShopLocale, type View } from '../store/locales';

/** Language and currency of a request: `wanted` for what the shop has, `locale` for the server's own texts. */
export function readView(context: Context): View & { readonly locale: ShopLocale } {
  const wanted = context.req.query('locale') ?? context.req.header('accept-language') ?? '';
  const currency = context.req.query('currency')?.toUpperCase();
  return { wanted, locale: negotiateLocale(wanted), ...(currency && { currency }) };
}
