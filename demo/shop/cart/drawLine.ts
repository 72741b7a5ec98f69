import type { CartLine, CatalogEntry } from './createCart';
import { describeLine } from './describeLine';
import { element, press } from './element';
import type { ShopWords } from './shopWords';

export interface LineActions {
  readonly words: ShopWords;
  set(quantity: number): void;
  remove(): void;
}

/** One line of the cart: picture, name, quantity, remove, price. Its buttons bear keys that outlive a redraw. */
export function drawLine(
  line: CartLine,
  entry: CatalogEntry,
  { words, set, remove }: LineActions,
): HTMLElement {
  const { title, image, price, stock } = describeLine(entry, line);
  const key = `${line.id}/${line.variantId ?? ''}`;
  const picture = element('img');
  Object.assign(picture, { src: image, alt: '', width: 80, height: 100 });
  const name = element('a', 'name', title);
  name.href = entry.url;

  const less = press('−', words.less(title), () => set(line.quantity - 1));
  less.disabled = line.quantity <= 1;
  less.dataset['key'] = `${key}-`;
  const more = press('+', words.more(title), () => set(line.quantity + 1));
  more.disabled = line.quantity >= stock;
  more.dataset['key'] = `${key}+`;
  const quantity = element('div', 'stepper');
  quantity.append(less, element('span', 'count', `${line.quantity}`), more);

  const gone = press(words.remove, `${words.remove}${words.colon}${title}`, remove);
  gone.className = 'plain';
  const controls = element('div', 'controls');
  controls.append(quantity, gone);
  const middle = element('div');
  middle.append(name, controls);
  const item = element('li');
  item.append(picture, middle, element('b', 'price', words.money(price * line.quantity)));
  return item;
}
