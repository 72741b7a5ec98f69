import type { Cart } from './createCart';

const NUMBER = /^#(D\d{6})$/;

/** The form ends on the page of the order; what was typed stays on this page and goes nowhere. */
export function startCheckout(form: HTMLFormElement, cart: Cart): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    cart.clear();
    location.assign(`${form.action}#D${Date.now().toString().slice(-6)}`);
  });
}

/** Shows the number that the checkout handed over in the address. */
export function showOrder(page: Document, hash: string): void {
  const number = NUMBER.exec(hash)?.[1];
  const place = page.querySelector('[data-order-number]');
  if (!number || !place) return;
  place.textContent = number;
  for (const line of page.querySelectorAll<HTMLElement>('[data-order-line]')) line.hidden = false;
  const title = page.querySelector<HTMLElement>('[data-order-title]');
  if (title) title.textContent = title.dataset['done'] ?? '';
}
