import type { Cart, CartLine, Catalog } from './createCart';
import { describeLine } from './describeLine';
import { drawLine } from './drawLine';
import { drawTotals } from './drawTotals';
import { element, press } from './element';
import type { ShopWords } from './shopWords';

/** Draws the cart into the place and keeps it true. The focus stays with the line it was on. */
export function drawCart(place: HTMLElement, cart: Cart, words: ShopWords): void {
  let removed: CartLine | null = null;
  let isJustRemoved = false;
  const note = element('div');
  note.setAttribute('role', 'status');
  const main = element('div');
  place.append(main, note);

  const draw = async () => {
    const catalog = await cart.catalog();
    const lines = cart.lines().filter(({ id }) => catalog[id]);
    const focused = document.activeElement?.getAttribute('data-key');
    note.replaceChildren(...(removed ? [drawUndo(removed, catalog)] : []));
    // The button that had the focus went with its line.
    if (isJustRemoved) note.querySelector('button')?.focus();
    isJustRemoved = false;
    main.className = lines.length > 0 ? 'two-columns' : '';
    main.replaceChildren(...(lines.length > 0 ? drawLines(lines, catalog) : drawEmpty(words)));
    if (focused)
      place.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]:not(:disabled)`)?.focus();
  };

  const drawLines = (lines: readonly CartLine[], catalog: Catalog) => {
    const list = element('ul', 'lines');
    let sum = 0;
    for (const line of lines) {
      const entry = catalog[line.id];
      if (!entry) continue;
      sum += describeLine(entry, line).price * line.quantity;
      const set = (quantity: number) => cart.set(line, quantity);
      list.append(drawLine(line, entry, { words, set, remove: () => remove(line) }));
    }
    const side = element('aside', 'panel');
    const checkout = element('a', 'button', words.checkout);
    checkout.href = words.checkoutHref;
    side.append(...drawTotals(sum, words), checkout);
    return [list, side];
  };

  const remove = (line: CartLine) => {
    removed = line;
    isJustRemoved = true;
    cart.set(line, 0);
  };

  const drawUndo = (line: CartLine, catalog: Catalog) => {
    const entry = catalog[line.id];
    const tip = element('p', 'tip', words.removed(entry ? describeLine(entry, line).title : ''));
    const undo = press(words.undo, words.undo, () => {
      removed = null;
      cart.set(line, line.quantity);
    });
    undo.className = 'plain';
    tip.append(undo);
    return tip;
  };

  const redraw = () =>
    void draw().catch((error: unknown) =>
      main.replaceChildren(element('p', 'tip', (error as Error).message)),
    );
  cart.onChange(redraw);
  redraw();
}

function drawEmpty(words: ShopWords): readonly HTMLElement[] {
  const home = element('a', 'button', words.browse);
  home.href = words.homeHref;
  return [element('p', 'lead', words.empty), home];
}
