import type { KnownWay } from '../../contract/types';

const digits = (value: string) => value.replace(/[^\d+]/g, '');

/** Where tapping a contact way leads; null for those that are only to be read (WeChat). */
export function wayHref({ kind, value }: Pick<KnownWay, 'kind' | 'value'>): string | null {
  switch (kind) {
    case 'email':
      return `mailto:${value}`;
    case 'phone':
      return `tel:${digits(value)}`;
    case 'whatsapp':
      return `https://wa.me/${digits(value).replace('+', '')}`;
    case 'telegram':
      return `https://t.me/${encodeURIComponent(value.replace(/^@/, ''))}`;
    case 'line':
      return `https://line.me/R/ti/p/${encodeURIComponent(value)}`;
    case 'messenger':
      return `https://m.me/${encodeURIComponent(value)}`;
    default:
      return null;
  }
}
