import { startSignIn } from './account/startSignIn';
import { createCart } from './cart/createCart';
import { drawCart } from './cart/drawCart';
import { drawSummary } from './cart/drawSummary';
import { shopWords } from './cart/shopWords';
import { showOrder, startCheckout } from './cart/startCheckout';
import { startProduct } from './cart/startProduct';

/** The shop's own script: cart, variants, checkout, and the one line that lets the widget fill the cart. */
const words = shopWords(document.documentElement.lang);
const cart = createCart(words);

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
if (article) startProduct(article, cart, words);
const place = document.querySelector<HTMLElement>('[data-cart]');
if (place) drawCart(place, cart, words);
const summary = document.querySelector<HTMLElement>('[data-summary]');
if (summary) drawSummary(summary, cart, words).catch(() => {});
const form = document.querySelector<HTMLFormElement>('[data-checkout]');
if (form) startCheckout(form, cart);
showOrder(document, location.hash);

const openAnswer = () => {
  const answer = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (answer instanceof HTMLDetailsElement) answer.open = true;
};
addEventListener('hashchange', openAnswer);
openAnswer();

/** What the widget tells a listener of `suggestion:add`. */
interface AddEvent {
  readonly productId: string;
  readonly variantId?: string;
  respondWith(result: Promise<void>): void;
}
type Queue = ((...args: unknown[]) => unknown) & { q?: unknown[][] };
const page = window as unknown as { shopbell?: Queue };
const queued: unknown[][] = [];
page.shopbell ??= Object.assign((...args: unknown[]) => void queued.push(args), { q: queued });
// Rejects where the panel's code does not arrive; the shop works without it.
const tell = (...call: readonly unknown[]) => void Promise.resolve(page.shopbell?.(...call)).catch(() => {});
tell('on', 'suggestion:add', (event: AddEvent) =>
  event.respondWith(cart.add(event.productId, event.variantId)),
);
const account = document.querySelector<HTMLDetailsElement>('[data-account]');
if (account) startSignIn(account, tell);
