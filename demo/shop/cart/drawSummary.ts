import type { Cart } from './createCart';
import { describeLine } from './describeLine';
import { drawTotals } from './drawTotals';
import { element } from './element';
import type { ShopWords } from './shopWords';

/** What is being bought, beside the form of the checkout; stays hidden while the cart is empty. */
export async function drawSummary(place: HTMLElement, cart: Cart, words: ShopWords): Promise<void> {
  const catalog = await cart.catalog();
  const list = element('ul', 'summary');
  let sum = 0;
  for (const line of cart.lines()) {
    const entry = catalog[line.id];
    if (!entry) continue;
    const { title, price } = describeLine(entry, line);
    sum += price * line.quantity;
    const item = element('li');
    item.append(
      element('span', '', `${line.quantity} × ${title}`),
      element('span', '', words.money(price * line.quantity)),
    );
    list.append(item);
  }
  if (list.children.length === 0) return;
  place.append(list, ...drawTotals(sum, words));
  place.hidden = false;
}
