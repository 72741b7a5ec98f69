import type { PluginContext } from '../../contract/plugin';

/** Now, as hours and minutes in the shopper's language. */
export function sayTime({ clock, shop }: Pick<PluginContext, 'clock' | 'shop'>): string {
  return new Date(clock.now()).toLocaleTimeString(shop.locale, { hour: '2-digit', minute: '2-digit' });
}
