import { drawCart } from './cart/drawCart';
import { createCart } from './cart/createCart';
import { shopWords } from './cart/shopWords';

/** The shop's own script: cart, variants, checkout, and the one line that lets the widget fill the cart. */
const cart = createCart();
const words = shopWords(document.documentElement.lang);

const count = document.querySelector<HTMLElement>('[data-cart-count]');
const drawCount = () => {
  const total = cart.lines().reduce((sum, { quantity }) => sum + quantity, 0);
  if (!count) return;
  count.hidden = total === 0;
  count.textContent = `${total}`;
};
cart.onChange(drawCount);
drawCount();

const article = document.querySelector('[data-product]');
const button = document.querySelector<HTMLButtonElement>('[data-add]');
const chosen = () => article?.querySelector<HTMLInputElement>('input[name=variant]:checked');
const showVariant = () => {
  const variant = chosen();
  if (!variant || !article || !button) return;
  const { image = '', price = '', stock = '0' } = variant.dataset;
  article.querySelector('[data-picture]')?.setAttribute('src', image);
  const priceLine = article.querySelector('[data-price]:not(input)');
  if (priceLine) priceLine.textContent = price;
  const word = article.querySelector('[data-stock-word]');
  if (word) word.textContent = words.stock(Number(stock));
  button.disabled = Number(stock) <= 0;
  button.textContent = Number(stock) <= 0 ? words.soldOut : words.add;
};
article?.addEventListener('change', showVariant);
showVariant();

button?.addEventListener('click', () => {
  const status = document.querySelector('[data-add-status]');
  cart.add(button.dataset['add'] ?? '', chosen()?.value).then(
    () => status && (status.textContent = words.added),
    (error: unknown) => status && (status.textContent = (error as Error).message),
  );
});

const place = document.querySelector<HTMLElement>('[data-cart]');
if (place) drawCart(place, cart, words);

document.querySelector('[data-checkout]')?.addEventListener('submit', (event) => {
  event.preventDefault();
  cart.clear();
  location.href = (event.currentTarget as HTMLFormElement).action;
});
const number = document.querySelector('[data-order-number]');
if (number) number.textContent = `D${Date.now().toString().slice(-6)}`;

/** What the widget tells a listener of `suggestion:add`. */
interface AddEvent {
  readonly productId: string;
  readonly variantId?: string;
  respondWith(result: Promise<void>): void;
}
type Queue = ((...args: unknown[]) => void) & { q?: unknown[][] };
const page = window as unknown as { shopbell?: Queue };
const queued: unknown[][] = [];
page.shopbell ??= Object.assign((...args: unknown[]) => void queued.push(args), { q: queued });
page.shopbell('on', 'suggestion:add', (event: AddEvent) =>
  event.respondWith(cart.add(event.productId, event.variantId)),
);
