import { arrivalText } from './arrivalText';
import type { Cart } from './createCart';
import { element } from './element';
import type { ShopWords } from './shopWords';

/** The product page: the choice of a colour or size shows its picture, price and stock; the button fills the cart. */
export function startProduct(article: Element, cart: Cart, words: ShopWords): void {
  const find = (selector: string) => article.querySelector(selector);
  const button = article.querySelector<HTMLButtonElement>('[data-add]');
  const quantity = article.querySelector<HTMLInputElement>('[data-quantity]');
  const status = find('[data-add-status]');
  const chosen = () => article.querySelector<HTMLInputElement>('input[name=variant]:checked');
  const arrives = find('[data-arrives]');
  if (arrives) arrives.textContent = arrivalText(new Date(), document.documentElement.lang);

  const showStock = (stock: number) => {
    const line = article.querySelector<HTMLElement>('[data-stock-word]');
    if (line) {
      line.textContent = words.stock(stock);
      line.dataset['level'] = stock <= 0 ? 'out' : stock <= 5 ? 'low' : 'in';
    }
    for (const control of article.querySelectorAll<HTMLButtonElement>('.buy button, .buy input'))
      control.disabled = stock <= 0;
    if (button) button.textContent = stock <= 0 ? words.soldOutShort : words.add;
  };

  const showVariant = () => {
    const variant = chosen();
    if (!variant) return;
    const { image = '', price = '', title = '', stock = '0' } = variant.dataset;
    find('[data-picture]')?.setAttribute('src', image);
    for (const [selector, text] of [
      ['b[data-price]', price],
      ['[data-choice]', title],
    ] as const) {
      const place = find(selector);
      if (place) place.textContent = text;
    }
    for (const thumb of article.querySelectorAll<HTMLElement>('[data-thumb]')) {
      thumb.classList.toggle('chosen', thumb.dataset['thumb'] === variant.value);
    }
    showStock(Number(stock));
  };

  const readQuantity = () => Math.min(99, Math.max(1, Math.round(Number(quantity?.value) || 1)));
  article.addEventListener('change', (event) => {
    if (event.target === quantity && quantity) quantity.value = `${readQuantity()}`;
    else showVariant();
  });
  article.addEventListener('click', ({ target }) => {
    const step = (target as Element).closest<HTMLElement>('[data-step]')?.dataset['step'];
    if (step && quantity) quantity.value = `${Math.min(99, Math.max(1, readQuantity() + Number(step)))}`;
  });
  // A browser that goes back restores the choice without telling.
  addEventListener('pageshow', showVariant);
  showVariant();

  button?.addEventListener('click', () => {
    const name = [find('h1')?.textContent, chosen()?.dataset['title']].filter(Boolean).join(words.comma);
    cart.add(button.dataset['add'] ?? '', chosen()?.value, readQuantity()).then(
      () => {
        const link = element('a', '', words.toCart);
        link.href = words.cartHref;
        status?.replaceChildren(words.added(name), link);
      },
      (error: unknown) => status?.replaceChildren((error as Error).message),
    );
  });
}
