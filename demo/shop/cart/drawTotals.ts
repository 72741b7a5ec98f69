import { element } from './element';
import type { ShopWords } from './shopWords';

/** Sum, delivery and total, with the way to free delivery. */
export function drawTotals(sum: number, words: ShopWords): readonly HTMLElement[] {
  const missing = words.freeFrom - sum;
  const delivery = missing > 0 ? words.deliveryPrice : 0;
  const hint = element('p', 'free-hint', missing > 0 ? words.toFree(words.money(missing)) : words.free);
  const bar = element('progress');
  Object.assign(bar, { max: words.freeFrom, value: Math.min(sum, words.freeFrom) });
  bar.setAttribute('aria-label', hint.textContent ?? '');
  return [
    hint,
    bar,
    row(words.goods, words.money(sum)),
    row(words.delivery, delivery > 0 ? words.money(delivery) : words.nothing),
    row(words.total, words.money(sum + delivery), 'total'),
  ];
}

function row(label: string, value: string, className = 'row'): HTMLElement {
  const line = element('p', className);
  line.append(element('span', '', label), element('span', '', value));
  return line;
}
