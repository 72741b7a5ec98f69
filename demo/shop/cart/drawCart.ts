import type { Cart, CartLine, CatalogEntry } from './createCart';
import type { ShopWords } from './shopWords';

/** Draws the cart into the place and keeps it true. */
export function drawCart(place: HTMLElement, cart: Cart, words: ShopWords): void {
  let removed: CartLine | null = null;

  const draw = async () => {
    const catalog = await cart.catalog();
    const lines = cart.lines().filter(({ id }) => catalog[id]);
    const list = element('ul', 'lines');
    let total = 0;
    for (const line of lines) {
      const entry = catalog[line.id];
      if (!entry) continue;
      const { price } = describe(entry, line);
      total += price * line.quantity;
      list.append(drawLine(line, entry));
    }
    const children: HTMLElement[] = [];
    if (removed) children.push(drawUndo(removed, catalog));
    if (lines.length === 0) children.push(element('p', 'meta', words.empty));
    else children.push(list, ...drawTotal(total));
    place.replaceChildren(...children);
  };

  const drawLine = (line: CartLine, entry: CatalogEntry) => {
    const { title, image, price } = describe(entry, line);
    const item = element('li');
    const picture = element('img');
    Object.assign(picture, { src: image, alt: '', width: 72, height: 90 });
    const middle = element('div');
    const name = element('a', 'name', title);
    name.href = entry.url;
    const quantity = element('div', 'quantity');
    quantity.append(
      press('−', words.less(title), () => cart.set(line, line.quantity - 1)),
      element('span', '', `${line.quantity}`),
      press('+', words.more(title), () => cart.set(line, line.quantity + 1)),
    );
    const remove = press(words.remove, `${words.remove}: ${title}`, () => {
      removed = line;
      cart.set(line, 0);
    });
    remove.className = 'plain';
    middle.append(name, element('br'), quantity, remove);
    item.append(picture, middle, element('b', '', words.money(price * line.quantity)));
    return item;
  };

  const drawUndo = (line: CartLine, catalog: Readonly<Record<string, CatalogEntry>>) => {
    const note = element('p', 'undo', words.removed(catalog[line.id]?.title ?? ''));
    const undo = press(words.undo, words.undo, () => {
      removed = null;
      cart.set(line, line.quantity);
    });
    undo.className = 'plain';
    note.append(undo);
    return note;
  };

  const drawTotal = (total: number) => {
    const sum = element('p', 'total');
    sum.append(element('span', '', words.total), element('span', '', words.money(total)));
    const missing = words.freeFrom - total;
    const hint = element('p', 'meta', missing > 0 ? words.toFree(words.money(missing)) : words.free);
    const checkout = element('a', 'button', words.checkout);
    checkout.href = words.checkoutHref;
    return [sum, hint, checkout];
  };

  cart.onChange(() => void draw());
  void draw();
}

function describe(entry: CatalogEntry, line: CartLine) {
  const variant = line.variantId ? entry.variants[line.variantId] : undefined;
  return {
    title: variant ? `${entry.title}, ${variant.title}` : entry.title,
    image: variant?.image ?? entry.image,
    price: variant?.price ?? entry.price,
  };
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function press(text: string, label: string, run: () => void): HTMLButtonElement {
  const button = element('button', '', text);
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', run);
  return button;
}
