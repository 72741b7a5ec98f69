import type { Events } from '../../core/createEvents';

/**
 * Every event of the widget also as a DOM event that starts at the element and bubbles: `suggestion:add` as
 * `shopbell-add`. A listener may prevent what would follow, or answer by `event.detail.respondWith(promise)`.
 */
export function sendToPage(element: HTMLElement, events: Events): void {
  events.on('*', ({ type, preventDefault, respondWith, ...fields }) => {
    const detail = { ...fields, respondWith };
    const event = new CustomEvent(`shopbell-${type.replace(/^.*:/, '')}`, {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail,
    });
    if (!element.dispatchEvent(event)) preventDefault();
  });
}
